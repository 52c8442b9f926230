/** Both ends of the change feed: appending and serving changes, and following those of another service. */
@NullMarked
package org.mulin.platform.feed;

import org.jspecify.annotations.NullMarked;
