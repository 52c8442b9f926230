/** What is said of a case once its work is done: confirmation, call-back, rating, exclusion, appeal and the later check. */
@NullMarked
package org.mulin.cases.ending;

import org.jspecify.annotations.NullMarked;
