/** What can be seen of a running process from outside: metrics and traces, which tell of nobody. */
@NullMarked
package org.mulin.platform.observability;

import org.jspecify.annotations.NullMarked;
