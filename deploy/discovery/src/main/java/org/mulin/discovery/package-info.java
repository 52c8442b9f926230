/** Where the services find each other. */
@NullMarked
package org.mulin.discovery;

import org.jspecify.annotations.NullMarked;
