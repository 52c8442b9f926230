/** The test world: real servers, and the proofs that every service extends in a few lines. */
@NullMarked
package org.mulin.testing;

import org.jspecify.annotations.NullMarked;
