package org.mulin.search.people;

import org.junit.jupiter.api.Test;
import org.mulin.testing.api.Contracts;

class ResidentDocumentsTest {
    @Test
    void aResidentIsReadAsTheContractSays() {
        Contracts.prove("resident-document.json", ResidentDocuments.Indexable.class);
    }
}
