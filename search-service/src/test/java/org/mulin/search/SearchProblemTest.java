package org.mulin.search;

import org.junit.jupiter.api.Test;
import org.mulin.search.index.SearchProblem;
import org.mulin.testing.ProblemWords;

class SearchProblemTest {

    @Test
    void hasWordsInBothLanguages() {
        ProblemWords.check("problems", SearchProblem.values());
    }
}
