package org.mulin.activities;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.idempotency.IdempotentCommands;
import org.mulin.platform.text.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes or cancels an activity, if the caller organises there and its status allows it. */
@Service
class ActOnActivity {
    private final Activities activities;
    private final Organisers organisers;
    private final IdempotentCommands commands;
    private final Clock clock;

    ActOnActivity(Activities activities, Organisers organisers, IdempotentCommands commands, Clock clock) {
        this.activities = activities;
        this.organisers = organisers;
        this.commands = commands;
        this.clock = clock;
    }

    private record Cancellation(UUID id, String reason) {}

    @Transactional
    void publish(UUID id, @Nullable String key) {
        commands.once(key, "activity.publish", id, () -> {
            var it = organisers.organised(activities.lock(id));
            activities.save(it.published(clock.instant()), "PUBLISHED");
            return id;
        });
    }

    @Transactional
    void cancel(UUID id, String reason, @Nullable String key) {
        commands.once(key, "activity.cancel", new Cancellation(id, reason), () -> {
            var it = organisers.organised(activities.lock(id));
            activities.save(it.cancelled(Words.require("reason", reason), clock.instant()), "CANCELLED");
            return id;
        });
    }
}
