package org.mulin.platform.problem;

import org.junit.jupiter.api.Test;
import org.mulin.testing.ProblemWords;

class CommonProblemTest {

    @Test
    void hasWordsInBothLanguages() {
        ProblemWords.check("platform-problems", CommonProblem.values());
    }
}
