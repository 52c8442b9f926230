package org.mulin.search.box;

import static org.mulin.search.box.TextClauses.any;
import static org.mulin.search.box.TextClauses.constant;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import org.mulin.search.index.Terms;

/** Everything that was typed as clauses: a hit has enough of the words, or is what an address, a number or a name means. */
final class TypedClauses {

    private TypedClauses() {}

    /** What a hit must have. */
    static Query gate(Typed typed) {
        List<Query> any = new ArrayList<>();
        any.add(TextClauses.gate(typed.text()));
        if (!typed.addresses().isEmpty()) {
            any.add(there(typed));
        }
        typed.number().ifPresent(number -> any.add(prefix("number", number)));
        typed.onlyWord().flatMap(word -> NameClauses.of(word.text())).ifPresent(any::add);
        typed.onlyWord().flatMap(NameClauses::ofUnit).ifPresent(any::add);
        return any(any);
    }

    /** What orders the hits. */
    static Query score(Typed typed) {
        List<Query> any = new ArrayList<>();
        any.add(TextClauses.score(typed.text()));
        typed.addresses().forEach(address -> any.add(constant(Terms.of("address", address), 14)));
        if (!typed.addresses().isEmpty()) {
            any.add(constant(there(typed), 60));
        }
        typed.number().ifPresent(number -> {
            any.add(constant(prefix("number", number), 30));
            any.add(constant(Terms.of("number", number), 40));
        });
        typed.text().segments().stream()
                .flatMap(segment -> NameClauses.of(segment.text()).stream())
                .forEach(any::add);
        typed.onlyWord().flatMap(NameClauses::ofUnit).ifPresent(any::add);
        return any(any);
    }

    /** At the address that was typed, and of the matter that was typed beside it. */
    private static Query there(Typed typed) {
        return Query.of(q -> q.bool(b -> {
            typed.addresses().forEach(address -> b.filter(Terms.of("address", address)));
            return typed.beside().segments().isEmpty() ? b : b.filter(TextClauses.gate(typed.beside()));
        }));
    }

    static Query prefix(String field, String value) {
        return Query.of(q -> q.prefix(p -> p.field(field).value(value)));
    }
}
