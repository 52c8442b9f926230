/** Verified tokens in, and tokens on calls to other services. */
@NullMarked
package org.mulin.platform.security;

import org.jspecify.annotations.NullMarked;
