package org.mulin.search.index;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.feed.FeedFollower;
import org.mulin.platform.feed.FeedProgress;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The indices as their operator sees them. */
@Hidden
@RestController
@RequestMapping("/internal/search")
class InternalSearchController {
    private final List<Family> families;
    private final List<FeedFollower> followers;
    private final Reconciler reconciler;

    InternalSearchController(List<Family> families, List<FeedFollower> followers, Reconciler reconciler) {
        this.families = families;
        this.followers = followers;
        this.reconciler = reconciler;
    }

    /** Every family, how far the feeds were followed, and the last comparisons with their owners. */
    record Status(List<FamilyStatus> families, List<FeedProgress> feeds, List<Rounds.Report> compared) {}

    /**
     * The live index, how many documents it has, what is being built, and what searches can go back to; without the number
     * Elasticsearch did not answer.
     */
    record FamilyStatus(
            String name,
            @Nullable String index,
            @Nullable Long documents,
            @Nullable String building,
            @Nullable String previous) {}

    @PostMapping("/{family}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, String> rebuild(@PathVariable String family) {
        return answer(named(family).rebuildIndex()::begin);
    }

    @PostMapping("/{family}/rollback")
    Map<String, String> rollBack(@PathVariable String family) {
        return answer(named(family).rebuildIndex()::rollBack);
    }

    @PostMapping("/{family}/drop")
    Map<String, String> dropPrevious(@PathVariable String family) {
        return answer(named(family).rebuildIndex()::dropPrevious);
    }

    private static Map<String, String> answer(Supplier<String> index) {
        try {
            return Map.of("index", index.get());
        } catch (IndexUnavailable _) {
            throw new ProblemException(SearchProblem.SEARCH_UNAVAILABLE);
        }
    }

    private Family named(String family) {
        return families.stream()
                .filter(it -> it.name().equals(family))
                .findFirst()
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    @GetMapping("/status")
    Status status() {
        return new Status(
                statuses(), followers.stream().map(FeedFollower::progress).toList(), reconciler.reports());
    }

    /** All are in one Elasticsearch: where it does not answer for one of them, nobody waits for each. */
    private List<FamilyStatus> statuses() {
        try {
            return families.stream().map(InternalSearchController::status).toList();
        } catch (IndexUnavailable _) {
            return families.stream()
                    .map(it -> new FamilyStatus(
                            it.name(), null, null, it.rebuildIndex().building(), null))
                    .toList();
        }
    }

    private static FamilyStatus status(Family family) {
        // Before the live index: one that is built no more has taken its place, or never will.
        var building = family.rebuildIndex().building();
        var live = family.index().live().orElse(null);
        return new FamilyStatus(
                family.name(),
                live,
                live == null ? 0L : family.index().documents(live),
                building,
                family.index().previous().orElse(null));
    }
}
