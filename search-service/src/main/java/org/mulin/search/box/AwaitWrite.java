package org.mulin.search.box;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Grant;
import org.springframework.stereotype.Component;

/** Waits a little for somebody's own write to be found, under the same rights as everything else is found. */
@Component
class AwaitWrite {
    /** Then a last question that takes all its time still ends before the gateway gives up. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Clock clock;

    AwaitWrite(Clock clock) {
        this.clock = clock;
    }

    /** Whether {@code type:id:version}, or a newer version of it, is found by now; nothing if nothing was asked. */
    @Nullable
    Boolean seen(@Nullable String write, List<Findable> findables, List<Grant> held) {
        if (write == null) {
            return null;
        }
        var parts = write.split(":", -1);
        var wanted = findables.stream().filter(it -> it.type().equals(parts[0])).toList();
        var scope = SearchBox.scope(wanted, held);
        if (scope.reaches().isEmpty()) {
            return false;
        }
        var box = SearchBox.box(wanted);
        var id = UUID.fromString(parts[1]);
        var version = Long.parseLong(parts[2]);
        var until = clock.instant().plus(PATIENCE);
        do {
            var found = box.version(scope, id);
            if (found != null && found >= version) {
                return true;
            }
        } while (clock.instant().isBefore(until) && pause());
        return false;
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
