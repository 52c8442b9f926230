/** The OpenID Connect provider: the sign-in page, tokens and their keys, and clients. */
@NullMarked
package org.mulin.identity.signin;

import org.jspecify.annotations.NullMarked;
