/** Encryption of personal fields with a key per tenant, and how they are shown. */
@NullMarked
package org.mulin.platform.seal;

import org.jspecify.annotations.NullMarked;
