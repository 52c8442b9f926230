/** Units' shares of cases: who is handed what, signs for it, sends it back, answers it. */
@NullMarked
package org.mulin.cases.handover;

import org.jspecify.annotations.NullMarked;
