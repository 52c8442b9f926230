/** What every service shares; nothing here knows a word of the domain. */
@NullMarked
package org.mulin.platform;

import org.jspecify.annotations.NullMarked;
