package org.mulin.residents;

import org.junit.jupiter.api.Test;
import org.mulin.testing.api.Contracts;

class ResidentDocumentTest {
    @Test
    void theIndexIsToldOfAResidentAsTheContractSays() {
        Contracts.prove("resident-document.json", InternalResidentController.Document.class);
    }
}
