/** A command repeated with the same key has one effect. */
@NullMarked
package org.mulin.platform.idempotency;

import org.jspecify.annotations.NullMarked;
