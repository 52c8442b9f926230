package org.mulin.search.words;

import java.util.List;
import java.util.UUID;
import org.mulin.platform.audit.Audit;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.Query;
import org.mulin.platform.tenancy.RoundTrip;
import org.mulin.search.text.Synonyms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The synonyms that tenants have set; version 0 is what is shipped. */
@Repository
class SynonymDocuments {
    private static final SynonymDocument SHIPPED = new SynonymDocument(Synonyms.SHIPPED_LINES, true, 0);
    private static final String VERSION = "select version from synonyms";
    private static final String READ = "select lines, version from synonyms";
    private static final String FIRST = """
            insert into synonyms (lines, version) values (:lines, 1)
            on conflict (tenant_id) do nothing
            """;
    private static final String NEXT =
            "update synonyms set lines = :lines, version = version + 1 where version = :version";

    private final JdbcClient jdbc;
    private final RoundTrip trip;
    private final Audit audit;

    SynonymDocuments(JdbcClient jdbc, RoundTrip trip, Audit audit) {
        this.jdbc = jdbc;
        this.trip = trip;
        this.audit = audit;
    }

    long version() {
        var version = Query.of(VERSION, (row, _) -> row.getLong("version"));
        trip.read(version);
        return version.row().orElse(0L);
    }

    /** Lines without any word are as if none were set. */
    SynonymDocument read() {
        var own = Query.of(
                READ,
                (row, _) -> new SynonymDocument(
                        List.of((String[]) row.getArray("lines").getArray()), false, row.getLong("version")));
        trip.read(own);
        return own.row()
                .map(it -> it.lines().stream().allMatch(String::isBlank)
                        ? new SynonymDocument(Synonyms.SHIPPED_LINES, true, it.version())
                        : it)
                .orElse(SHIPPED);
    }

    /** Replaces the version that was read. */
    @Transactional
    void replace(List<String> lines, long version) {
        UUID tenant = CurrentCaller.require().tenant().value();
        var written = jdbc.sql(version == 0 ? FIRST : NEXT)
                .param("lines", lines.toArray(String[]::new))
                .param("version", version)
                .update();
        if (written == 0) {
            throw new ProblemException(CommonProblem.VERSION_STALE);
        }
        audit.record("REPLACED", "synonyms", tenant, null);
    }
}
