package org.mulin.residents;

import org.junit.jupiter.api.Test;
import org.mulin.testing.api.Contracts;

class HouseholdDocumentTest {
    @Test
    void theIndexIsToldOfAHouseholdAsTheContractSays() {
        Contracts.prove("household-document.json", InternalHouseholdController.Document.class);
    }
}
