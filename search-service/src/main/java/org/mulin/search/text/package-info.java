/** How text is read, on its way into an index, out of a search box and back on the screen. */
@NullMarked
package org.mulin.search.text;

import org.jspecify.annotations.NullMarked;
