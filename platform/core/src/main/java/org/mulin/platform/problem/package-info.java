/** One vocabulary of errors, rendered as RFC 9457 in the caller's language. */
@NullMarked
package org.mulin.platform.problem;

import org.jspecify.annotations.NullMarked;
