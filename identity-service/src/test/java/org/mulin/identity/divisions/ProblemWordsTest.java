package org.mulin.identity.divisions;

import org.junit.jupiter.api.Test;
import org.mulin.identity.IdentityProblem;
import org.mulin.testing.ProblemWords;

class ProblemWordsTest {

    @Test
    void eachProblemHasWordsInBothLanguages() {
        ProblemWords.check("problems", IdentityProblem.values(), RowProblem.values());
    }
}
