package org.mulin.residents;

import org.junit.jupiter.api.Test;
import org.mulin.testing.ProblemWords;

class ResidentProblemTest {

    @Test
    void hasWordsInBothLanguages() {
        ProblemWords.check("problems", ResidentProblem.values(), ImportRowProblem.values());
    }
}
