package org.mulin.cases;

import org.junit.jupiter.api.Test;
import org.mulin.cases.attachments.AttachmentProblem;
import org.mulin.cases.ending.EndingProblem;
import org.mulin.cases.figures.FigureProblem;
import org.mulin.cases.handover.HandoverProblem;
import org.mulin.cases.inbox.InboxProblem;
import org.mulin.cases.intake.IntakeProblem;
import org.mulin.cases.time.TimeProblem;
import org.mulin.testing.ProblemWords;

class CaseProblemTest {

    @Test
    void hasWordsInBothLanguages() {
        ProblemWords.check(
                "problems",
                CaseProblem.values(),
                AttachmentProblem.values(),
                EndingProblem.values(),
                FigureProblem.values(),
                HandoverProblem.values(),
                InboxProblem.values(),
                IntakeProblem.values(),
                TimeProblem.values());
    }
}
