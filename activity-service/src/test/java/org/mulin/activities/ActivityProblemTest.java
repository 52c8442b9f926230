package org.mulin.activities;

import org.junit.jupiter.api.Test;
import org.mulin.testing.ProblemWords;

class ActivityProblemTest {

    @Test
    void hasWordsInBothLanguages() {
        ProblemWords.check("problems", ActivityProblem.values());
    }
}
