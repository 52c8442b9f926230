package org.mulin.platform.feed;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the feed to the background clients of other services. */
@Hidden
@RestController
class FeedController {
    private static final int LONGEST_WAIT_SECONDS = 10;

    private final FeedPulse pulse;
    private final FeedReader reader;
    private final WalkableTables tables;

    FeedController(FeedPulse pulse, FeedReader reader, WalkableTables tables) {
        this.pulse = pulse;
        this.reader = reader;
        this.tables = tables;
    }

    @GetMapping("/internal/changes")
    ChangePage changes(@RequestParam long epoch, @RequestParam long after, @RequestParam int wait)
            throws InterruptedException {
        return pulse.await(epoch, after, Duration.ofSeconds(Math.clamp(wait, 0, LONGEST_WAIT_SECONDS)));
    }

    @GetMapping("/internal/entities/{entity}")
    List<Change> walk(
            @PathVariable String entity,
            @RequestParam(required = false) @Nullable UUID tenant,
            @RequestParam(required = false) @Nullable UUID id) {
        return reader.walk(entity, table(entity), tenant, id);
    }

    @GetMapping("/internal/entities/{entity}/ranges")
    List<RangeSum> ranges(
            @PathVariable String entity,
            @RequestParam(required = false) @Nullable UUID tenant,
            @RequestParam(required = false) @Nullable UUID id) {
        return reader.ranges(table(entity), tenant, id);
    }

    private String table(String entity) {
        var table = tables.tableOf().get(entity);
        if (table == null) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
        return table;
    }
}
