/** What an account may do where: grants, and the local copy of divisions and units they hold on. */
@NullMarked
package org.mulin.platform.access;

import org.jspecify.annotations.NullMarked;
