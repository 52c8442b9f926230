/** Browser sessions as a later release can read them. */
@NullMarked
package org.mulin.platform.session;

import org.jspecify.annotations.NullMarked;
