/** What every endpoint shares: strict parameters and bodies, pages, cursors and ETags. */
@NullMarked
package org.mulin.platform.web;

import org.jspecify.annotations.NullMarked;
