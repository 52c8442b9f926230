/** The family of cases. */
@NullMarked
package org.mulin.search.cases;

import org.jspecify.annotations.NullMarked;
