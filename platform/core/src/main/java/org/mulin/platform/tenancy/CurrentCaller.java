package org.mulin.platform.tenancy;

import java.lang.ScopedValue.CallableOp;
import java.util.Optional;

/** The caller bound to the running request or background step. */
public final class CurrentCaller {
    private static final ScopedValue<Caller> CALLER = ScopedValue.newInstance();

    private CurrentCaller() {}

    public static Optional<Caller> optional() {
        return CALLER.isBound() ? Optional.of(CALLER.get()) : Optional.empty();
    }

    public static Caller require() {
        return optional().orElseThrow(() -> new IllegalStateException("No caller is bound"));
    }

    /** Runs the step as this caller. */
    public static <T, X extends Throwable> T as(Caller caller, CallableOp<? extends T, X> step) throws X {
        return ScopedValue.where(CALLER, caller).call(step);
    }
}
