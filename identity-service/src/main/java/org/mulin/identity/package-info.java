/** Who may come in: tenants, their accounts and divisions, and the sign-in itself. */
@NullMarked
package org.mulin.identity;

import org.jspecify.annotations.NullMarked;
