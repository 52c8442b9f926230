/** The world that services are tested in, and the proofs that all of them must pass. */
@NullMarked
package org.mulin.testing;

import org.jspecify.annotations.NullMarked;
