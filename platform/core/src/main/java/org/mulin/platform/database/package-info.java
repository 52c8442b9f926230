/** A service's database, its roles and the refusal to start with the wrong one. */
@NullMarked
package org.mulin.platform.database;

import org.jspecify.annotations.NullMarked;
