package org.mulin.search.words;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.search.text.Synonyms;
import org.springframework.stereotype.Service;

/** The synonyms that hold for the caller's tenant; what an administrator sets holds everywhere within two seconds. */
@Service
public class TenantSynonyms {
    private static final Duration SURE = Duration.ofSeconds(2);

    private final SynonymDocuments documents;
    private final Clock clock;
    private final Map<TenantId, Known> known = new ConcurrentHashMap<>();

    TenantSynonyms(SynonymDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    private record Known(long version, Synonyms synonyms, Instant checkedAt) {}

    public Synonyms current() {
        var tenant = CurrentCaller.require().tenant();
        var now = clock.instant();
        var before = known.get(tenant);
        if (before != null && before.checkedAt.plus(SURE).isAfter(now)) {
            return before.synonyms;
        }
        var version = documents.version();
        var synonyms = before != null && before.version == version ? before.synonyms : read();
        known.put(tenant, new Known(version, synonyms, now));
        return synonyms;
    }

    private Synonyms read() {
        var document = documents.read();
        return document.shipped() ? Synonyms.SHIPPED : Synonyms.of(document.lines());
    }
}
