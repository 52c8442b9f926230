/** People and API clients, and what they are granted. */
@NullMarked
package org.mulin.identity.accounts;

import org.jspecify.annotations.NullMarked;
