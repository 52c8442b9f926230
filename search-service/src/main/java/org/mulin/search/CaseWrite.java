package org.mulin.search;

import java.util.UUID;

/** One change to the index of cases. */
sealed interface CaseWrite {

    UUID tenant();

    UUID id();

    long version();

    record Upsert(CaseDocument document) implements CaseWrite {

        @Override
        public UUID tenant() {
            return document.tenant();
        }

        @Override
        public UUID id() {
            return document.id();
        }

        @Override
        public long version() {
            return document.version();
        }
    }

    record Delete(UUID tenant, UUID id, long version) implements CaseWrite {}
}
