package org.mulin.search.people;

import org.junit.jupiter.api.Test;
import org.mulin.testing.api.Contracts;

class HouseholdDocumentsTest {
    @Test
    void aResidentIsReadAsTheContractSays() {
        Contracts.prove("household-document.json", HouseholdDocuments.Indexable.class);
    }
}
