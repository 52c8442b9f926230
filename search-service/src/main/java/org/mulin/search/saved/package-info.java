/** What an account asked and keeps to ask again: its own alone, and sealed. */
@NullMarked
package org.mulin.search.saved;

import org.jspecify.annotations.NullMarked;
