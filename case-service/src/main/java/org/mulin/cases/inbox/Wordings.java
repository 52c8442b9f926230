package org.mulin.cases.inbox;

import org.mulin.cases.TenantSettings;
import org.mulin.platform.tenancy.Query;
import org.mulin.platform.tenancy.RoundTrip;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words that the tenant has set itself. */
@Repository
class Wordings {
    private static final String OWN = "select kind, language, text from wording order by kind, language";
    private static final String ADD = "insert into wording (kind, language, text) values (:kind, :language, :text)";

    private final JdbcClient jdbc;
    private final RoundTrip trip;
    private final TenantSettings settings;

    Wordings(JdbcClient jdbc, RoundTrip trip, TenantSettings settings) {
        this.jdbc = jdbc;
        this.trip = trip;
        this.settings = settings;
    }

    static Query<Wording.Text> query() {
        return Query.of(
                OWN,
                (row, _) -> new Wording.Text(
                        NoticeKind.valueOf(row.getString("kind")),
                        Wording.Language.valueOf(row.getString("language")),
                        row.getString("text")));
    }

    Wording current() {
        var own = query();
        trip.read(own);
        return Wording.of(own.rows());
    }

    void replace(Wording wording) {
        wording.check();
        settings.replace("wording", () -> {
            jdbc.sql("delete from wording").update();
            wording.texts()
                    .forEach(it -> jdbc.sql(ADD)
                            .param("kind", it.kind().name())
                            .param("language", it.language().name())
                            .param("text", it.text().strip())
                            .update());
        });
    }
}
