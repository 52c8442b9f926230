package org.mulin.search.catalogue;

import org.junit.jupiter.api.Test;
import org.mulin.testing.api.Contracts;

class ActivityDocumentsTest {

    @Test
    void anActivityIsReadAsTheContractSays() {
        Contracts.prove("activity-document.json", ActivityDocuments.Indexable.class);
    }
}
