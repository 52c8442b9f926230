package org.mulin.search.saved;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Divisions;
import org.mulin.platform.access.Grant;
import org.mulin.platform.access.Grants;
import org.mulin.platform.access.Role;
import org.mulin.platform.audit.Audit;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.Ids;
import org.mulin.search.box.Findable;
import org.mulin.search.box.NewCases;
import org.mulin.search.index.SearchProblem;
import org.mulin.search.saved.SavedSearches.Saved;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an account does with its own saved searches; nobody else's are there for it. */
@Service
class KeepSearches {
    private static final int MOST = 20;

    private final SavedSearches searches;
    private final Grants grants;
    private final Divisions divisions;
    private final Audit audit;
    private final Findable cases;
    private final NewCases newCases;
    private final Clock clock;

    KeepSearches(
            SavedSearches searches,
            Grants grants,
            Divisions divisions,
            Audit audit,
            Findable caseFindable,
            NewCases newCases,
            Clock clock) {
        this.searches = searches;
        this.grants = grants;
        this.divisions = divisions;
        this.audit = audit;
        this.cases = caseFindable;
        this.newCases = newCases;
        this.clock = clock;
    }

    /** Keeps a question; one that is kept already is the one there is, so saving may be repeated. */
    @Transactional
    public Saved save(SavedQuestion question) {
        var held = held();
        if (cases.reaches(held).isEmpty()) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        question.divisions().forEach(divisions::require);
        var account = account();
        searches.lock(account);
        var id = searches.same(account, question);
        if (id == null) {
            if (searches.count(account) >= MOST) {
                throw new ProblemException(SearchProblem.TOO_MANY_SAVED_SEARCHES, MOST);
            }
            id = Ids.next();
            searches.add(account, id, question, indexed());
        }
        audit.record("SAVED", "saved_search", id, null);
        return searches.one(account, id).within(newCases.mark(held));
    }

    /** The caller's newest before the one with this id; what was counted under other grants waits to be counted again. */
    @Transactional(readOnly = true)
    public List<Saved> list(@Nullable UUID after, int limit) {
        var reaches = newCases.mark(held());
        return searches.newest(account(), after, limit).stream()
                .map(it -> it.within(reaches))
                .toList();
    }

    /** From now on only what comes later is new. */
    @Transactional
    public void seen(UUID id) {
        require(searches.seen(account(), id, indexed()));
        audit.record("SEEN", "saved_search", id, null);
    }

    @Transactional
    public void remove(UUID id) {
        require(searches.remove(account(), id));
        audit.record("REMOVED", "saved_search", id, null);
    }

    /** Up to when everything is in the index: what is not yet was not seen. */
    private Instant indexed() {
        var asOf = cases.family().follower().progress().asOf();
        return (asOf == null ? clock.instant() : asOf).truncatedTo(ChronoUnit.MILLIS);
    }

    private static void require(boolean isThere) {
        if (!isThere) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
    }

    private List<Grant> held() {
        return grants.held(Set.of(Role.values()));
    }

    private static UUID account() {
        return CurrentCaller.require().accountId();
    }
}
