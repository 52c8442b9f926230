package org.mulin.cases;

import org.junit.jupiter.api.Test;
import org.mulin.testing.api.Contracts;

class RequesterDocumentTest {
    @Test
    void theIndexIsToldWhoBroughtACaseAsTheContractSays() {
        Contracts.prove("requester-document.json", InternalRequesterController.Document.class);
    }
}
