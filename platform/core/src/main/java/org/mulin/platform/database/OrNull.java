package org.mulin.platform.database;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;

/**
 * Parameters that may be null, with their type. The driver sends a plain null without one, and PostgreSQL plans a
 * statement anew whenever the types that come with it are not those of before.
 */
public final class OrNull {
    private OrNull() {}

    public static SqlParameterValue uuid(@Nullable UUID it) {
        return new SqlParameterValue(Types.OTHER, "uuid", it);
    }

    public static SqlParameterValue text(@Nullable String it) {
        return new SqlParameterValue(Types.VARCHAR, "varchar", it);
    }

    /** By the name of an enum's constant. */
    public static SqlParameterValue name(@Nullable Enum<?> it) {
        return text(it == null ? null : it.name());
    }

    public static SqlParameterValue moment(@Nullable Instant it) {
        return new SqlParameterValue(
                Types.TIMESTAMP_WITH_TIMEZONE, "timestamptz", it == null ? null : it.atOffset(ZoneOffset.UTC));
    }

    public static SqlParameterValue bytes(byte @Nullable [] it) {
        return new SqlParameterValue(Types.BINARY, "bytea", it);
    }
}
