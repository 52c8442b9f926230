package org.mulin.search.saved;

import org.junit.jupiter.api.Test;
import org.mulin.testing.api.Contracts;

class InboxTest {
    @Test
    void theInboxIsToldAsTheContractSays() {
        Contracts.prove("new-hits.json", Inbox.NewHits.class);
    }
}
