package org.mulin.activities;

import org.junit.jupiter.api.Test;
import org.mulin.testing.api.Contracts;

class ActivityDocumentTest {

    @Test
    void anActivityIsHandedOverAsTheContractSays() {
        Contracts.prove("activity-document.json", InternalActivityController.Document.class);
    }
}
