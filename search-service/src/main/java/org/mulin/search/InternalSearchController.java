package org.mulin.search;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.feed.FeedFollower;
import org.mulin.platform.feed.FeedProgress;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The index as its operator sees it. */
@Hidden
@RestController
@RequestMapping("/internal/search")
class InternalSearchController {
    private final CaseIndex index;
    private final RebuildIndex rebuildIndex;
    private final List<FeedFollower> followers;

    InternalSearchController(CaseIndex index, RebuildIndex rebuildIndex, List<FeedFollower> followers) {
        this.index = index;
        this.rebuildIndex = rebuildIndex;
        this.followers = followers;
    }

    /** The live index, how many cases it has, what is being built, and how far the feeds were followed. */
    record Status(
            @Nullable String index,
            long documents,
            @Nullable String building,
            List<FeedProgress> feeds) {}

    @PostMapping("/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, String> rebuild() {
        return Map.of("index", rebuildIndex.begin());
    }

    @GetMapping("/status")
    Status status() {
        var live = index.live().orElse(null);
        return new Status(
                live,
                live == null ? 0 : index.documents(live),
                rebuildIndex.building(),
                followers.stream().map(FeedFollower::progress).toList());
    }
}
