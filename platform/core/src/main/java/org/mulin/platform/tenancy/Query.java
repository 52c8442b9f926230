package org.mulin.platform.tenancy;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** A query that {@link RoundTrip} sends together with others, and then its rows. */
public final class Query<T> {
    private final String sql;
    private final RowMapper<T> mapper;
    private final List<Object> parameters;
    private @Nullable List<T> rows;

    private Query(String sql, RowMapper<T> mapper, List<Object> parameters) {
        this.sql = sql;
        this.mapper = mapper;
        this.parameters = parameters;
    }

    /** A query with its parameters in the order of its question marks. */
    public static <T> Query<T> of(String sql, RowMapper<T> mapper, Object... parameters) {
        return new Query<>(sql, mapper, List.of(parameters));
    }

    public List<T> rows() {
        if (rows == null) {
            throw new IllegalStateException("The query was not sent");
        }
        return rows;
    }

    /** The first row, for a query that has one at most. */
    public Optional<T> row() {
        return rows().stream().findFirst();
    }

    String sql() {
        return sql;
    }

    /** Answers where the next query's parameters begin. */
    int bind(PreparedStatement statement, int first) throws SQLException {
        var index = first;
        for (var parameter : parameters) {
            statement.setObject(index++, parameter);
        }
        return index;
    }

    void take(ResultSet results) throws SQLException {
        var taken = new ArrayList<T>();
        while (results.next()) {
            taken.add(mapper.mapRow(results, taken.size()));
        }
        rows = taken;
    }
}
