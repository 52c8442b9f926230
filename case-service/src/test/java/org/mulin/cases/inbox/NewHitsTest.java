package org.mulin.cases.inbox;

import org.junit.jupiter.api.Test;
import org.mulin.testing.api.Contracts;

class NewHitsTest {
    @Test
    void theIndexIsToldWhoBroughtACaseAsTheContractSays() {
        Contracts.prove("new-hits.json", InternalNoticeController.NewHits.class);
    }
}
