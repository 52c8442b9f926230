package org.mulin.search.index;

import java.util.UUID;

/** One change to an index. */
public sealed interface IndexWrite {

    UUID tenant();

    UUID id();

    long version();

    record Upsert(Document document) implements IndexWrite {

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

    record Delete(UUID tenant, UUID id, long version) implements IndexWrite {}
}
