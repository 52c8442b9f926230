/** Who lives where, from when to when: the address tree, households, and residents whose data is sealed and masked. */
@NullMarked
package org.mulin.residents;

import org.jspecify.annotations.NullMarked;
