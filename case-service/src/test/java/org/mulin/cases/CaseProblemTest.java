package org.mulin.cases;

import org.junit.jupiter.api.Test;
import org.mulin.testing.ProblemWords;

class CaseProblemTest {

    @Test
    void hasWordsInBothLanguages() {
        ProblemWords.check("problems", CaseProblem.values());
    }
}
