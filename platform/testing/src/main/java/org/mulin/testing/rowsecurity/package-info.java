/** Proves in a service's real database that no tenant reaches another's rows. */
@NullMarked
package org.mulin.testing.rowsecurity;

import org.jspecify.annotations.NullMarked;
