/** What is decided when a matter comes in: what is not taken on and where it goes instead, and who may know who brought it. */
@NullMarked
package org.mulin.cases.intake;

import org.jspecify.annotations.NullMarked;
