package org.mulin.cases;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mulin.platform.tenancy.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers for ever which matters came from elsewhere. */
@Repository
class CaseSources {
    private static final String CLAIM = """
            insert into case_source (source, external_id, case_id) values (:source, :external, :case)
            on conflict (tenant_id, source, external_id) do nothing
            """;
    private static final String FIND =
            "select case_id from case_source where source = :source and external_id = :external";

    private static final String OF = "select source, external_id from case_source where case_id = ?";

    private static final String OF_MANY = "select case_id, external_id from case_source where case_id = any(:cases)";

    private final JdbcClient jdbc;

    CaseSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Query<OutsideNumber> query(UUID id) {
        return Query.of(OF, (row, _) -> new OutsideNumber(row.getString("source"), row.getString("external_id")), id);
    }

    /** The outside numbers of those of the cases that have one. */
    Map<UUID, String> numbers(Collection<UUID> cases) {
        var numbers = new HashMap<UUID, String>();
        jdbc.sql(OF_MANY).param("cases", cases.toArray(UUID[]::new)).query(row -> {
            numbers.put(row.getObject("case_id", UUID.class), row.getString("external_id"));
        });
        return numbers;
    }

    /** Takes the external id for a new case; answers the case that already has it, if any. */
    Optional<UUID> claim(String source, String external, UUID id) {
        var claimed = jdbc.sql(CLAIM)
                .param("source", source)
                .param("external", external)
                .param("case", id)
                .update();
        if (claimed == 1) {
            return Optional.empty();
        }
        return jdbc.sql(FIND)
                .param("source", source)
                .param("external", external)
                .query(UUID.class)
                .optional();
    }
}
