package org.mulin.testing.api;

import org.junit.jupiter.api.Test;
import org.mulin.platform.access.ReferenceBatch;

class ReferenceBatchTest {
    @Test
    void referenceDataTravelsAsTheContractSays() {
        Contracts.prove("reference-batch.json", ReferenceBatch.class);
    }
}
