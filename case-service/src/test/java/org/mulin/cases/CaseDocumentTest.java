package org.mulin.cases;

import org.junit.jupiter.api.Test;
import org.mulin.testing.api.Contracts;

class CaseDocumentTest {
    @Test
    void theIndexIsToldOfACaseAsTheContractSays() {
        Contracts.prove("case-document.json", InternalCaseController.Document.class);
    }
}
