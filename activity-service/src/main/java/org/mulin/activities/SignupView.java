package org.mulin.activities;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sign-up as the API shows it: the name and the phone masked, the ticket only to whose it is and on one's own page. */
record SignupView(
        UUID id,
        UUID activity,
        SignupState state,
        @Nullable Integer waitingPosition,
        String name,
        @Nullable String phone,
        @Nullable String ticket,
        @Nullable Instant checkedInAt,
        long version) {

    /** One sign-up with what was asked for, which no list shows. */
    record Detail(@JsonUnwrapped SignupView view, @Nullable String needs) {}
}
