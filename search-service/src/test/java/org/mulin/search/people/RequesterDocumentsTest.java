package org.mulin.search.people;

import org.junit.jupiter.api.Test;
import org.mulin.testing.api.Contracts;

class RequesterDocumentsTest {
    @Test
    void aResidentIsReadAsTheContractSays() {
        Contracts.prove("requester-document.json", RequesterDocuments.Indexable.class);
    }
}
