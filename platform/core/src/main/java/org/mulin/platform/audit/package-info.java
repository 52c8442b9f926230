/** What was done and refused, by whom, to which thing: recorded with the act, chained afterwards, read by auditors. */
@NullMarked
package org.mulin.platform.audit;

import org.jspecify.annotations.NullMarked;
