/** Encryption of personal fields with a key per tenant. */
@NullMarked
package org.mulin.platform.seal;

import org.jspecify.annotations.NullMarked;
