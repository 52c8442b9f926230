/** Proofs that scan a running API, so that no operation, parameter or field escapes them. */
@NullMarked
package org.mulin.testing.api;

import org.jspecify.annotations.NullMarked;
