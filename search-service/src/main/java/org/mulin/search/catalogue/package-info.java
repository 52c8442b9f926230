/** What stands beside cases in the box: activities, units and divisions. */
@NullMarked
package org.mulin.search.catalogue;

import org.jspecify.annotations.NullMarked;
