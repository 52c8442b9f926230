/** Cases that are like another, or like what somebody asks: open ones nearby, and how solved ones were solved. */
@NullMarked
package org.mulin.search.similar;

import org.jspecify.annotations.NullMarked;
