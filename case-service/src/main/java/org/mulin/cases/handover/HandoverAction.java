package org.mulin.cases.handover;

import java.time.Instant;
import org.mulin.cases.CaseEvent.Kind;
import org.mulin.cases.HandoverOutcome;
import org.mulin.cases.ReturnReason;

/** What can be done with a share once it is sent; each is noted in the case's timeline. */
sealed interface HandoverAction {
    Kind kind();

    /** Whether it is for whoever steers the case, and not for the unit. */
    default boolean isSteering() {
        return this instanceof Withdraw || this instanceof DecideExtension;
    }

    record Sign() implements HandoverAction {
        @Override
        public Kind kind() {
            return Kind.SIGNED;
        }
    }

    record Contact(String note) implements HandoverAction {
        @Override
        public Kind kind() {
            return Kind.CONTACTED;
        }
    }

    record Answer(String text, HandoverOutcome outcome) implements HandoverAction {
        @Override
        public Kind kind() {
            return Kind.ANSWERED;
        }
    }

    record AskExtension(Instant until, String note) implements HandoverAction {
        @Override
        public Kind kind() {
            return Kind.EXTENSION_ASKED;
        }
    }

    record DecideExtension(boolean granted, String note) implements HandoverAction {
        @Override
        public Kind kind() {
            return granted ? Kind.EXTENSION_GRANTED : Kind.EXTENSION_DENIED;
        }
    }

    record Return(ReturnReason reason, String note) implements HandoverAction {
        @Override
        public Kind kind() {
            return Kind.RETURNED;
        }
    }

    record Withdraw(String note) implements HandoverAction {
        @Override
        public Kind kind() {
            return Kind.WITHDRAWN;
        }
    }
}
