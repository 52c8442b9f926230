/** Activities of a community: from the draft to the last check-in, with their sign-ups and waiting lists. */
@NullMarked
package org.mulin.activities;

import org.jspecify.annotations.NullMarked;
