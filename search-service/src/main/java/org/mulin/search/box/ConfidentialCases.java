package org.mulin.search.box;

import java.util.List;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.search.index.Reach;
import org.mulin.search.index.ScopedSearch;
import org.mulin.search.index.SearchScope;
import org.mulin.search.index.Terms;
import org.springframework.stereotype.Component;

/** Tells those who keep an answer for a while whether other cases are confidential than were then. */
@Component
public class ConfidentialCases {
    private final Findable cases;

    ConfidentialCases(Findable caseFindable) {
        this.cases = caseFindable;
    }

    /**
     * The sum of the moments at which the tenant's confidential cases were filed: another when one comes or goes. It is asked
     * of the same copy of a shard as what is kept, so that it never knows more than that.
     */
    public long mark(String sameCopy) {
        var all = new SearchScope(CurrentCaller.require().tenant().value(), List.of(Reach.everything(cases.type())));
        var search = new ScopedSearch(all, null, sameCopy);
        search.ask(
                found -> found.filter(Terms.of("confidential", "true")),
                how -> how.size(0).aggregations("filed", a -> a.sum(sum -> sum.field("at"))));
        var filed =
                cases.family().index().search(search).getFirst().aggregations().get("filed");
        return filed == null || !filed.isSum() ? 0 : (long) filed.sum().value();
    }
}
