package org.mulin.search.cases;

import org.mulin.search.index.Index;
import org.mulin.search.index.SearchScope;

/** The index of cases, as it is asked. */
record CaseIndex(Index index) {

    CaseHits search(SearchScope scope, CaseQuery query) {
        var search = new CaseSearch(scope, query);
        if (search.isFutile()) {
            return CaseHits.none();
        }
        var answers = index.search(search.questions());
        return CaseAnswer.read(answers.getFirst(), answers.size() > 1 ? answers.get(1) : null, query.limit());
    }
}
