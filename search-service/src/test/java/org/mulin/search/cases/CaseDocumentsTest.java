package org.mulin.search.cases;

import org.junit.jupiter.api.Test;
import org.mulin.testing.api.Contracts;

class CaseDocumentsTest {
    @Test
    void aCaseIsReadAsTheContractSays() {
        Contracts.prove("case-document.json", CaseDocuments.Indexable.class);
    }
}
