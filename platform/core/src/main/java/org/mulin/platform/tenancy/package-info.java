/** Who calls, for which tenant, and how the database is told. */
@NullMarked
package org.mulin.platform.tenancy;

import org.jspecify.annotations.NullMarked;
