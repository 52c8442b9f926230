/** Text as people type it and read it out. */
@NullMarked
package org.mulin.platform.text;

import org.jspecify.annotations.NullMarked;
