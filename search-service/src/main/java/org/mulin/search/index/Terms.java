package org.mulin.search.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Collection;
import java.util.UUID;

/** Conditions on fields that hold one whole value. */
public final class Terms {
    private Terms() {}

    public static Query of(String field, UUID value) {
        return of(field, value.toString());
    }

    public static Query of(String field, String value) {
        return Query.of(q -> q.term(t -> t.field(field).value(value)));
    }

    /** One of these values. */
    public static Query anyOf(String field, Collection<String> values) {
        var wanted = values.stream().map(FieldValue::of).toList();
        return Query.of(q -> q.terms(t -> t.field(field).terms(of -> of.value(wanted))));
    }
}
