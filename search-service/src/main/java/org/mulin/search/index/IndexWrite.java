package org.mulin.search.index;

import java.util.UUID;

/** One change to an index. */
public sealed interface IndexWrite {

    UUID tenant();

    UUID id();

    long version();

    /** The version is the document's own but in a repair, which must win over what spoilt it. */
    record Upsert(Document document, long version) implements IndexWrite {

        public Upsert(Document document) {
            this(document, document.version());
        }

        @Override
        public UUID tenant() {
            return document.tenant();
        }

        @Override
        public UUID id() {
            return document.id();
        }
    }

    record Delete(UUID tenant, UUID id, long version) implements IndexWrite {}
}
