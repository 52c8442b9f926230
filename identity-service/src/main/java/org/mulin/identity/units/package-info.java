/** Departments, partners and companies that handle matters. */
@NullMarked
package org.mulin.identity.units;

import org.jspecify.annotations.NullMarked;
