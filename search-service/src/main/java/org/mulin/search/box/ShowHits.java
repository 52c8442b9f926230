package org.mulin.search.box;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.tenancy.SideBySide;
import org.mulin.search.box.BoxHits.Hit;
import org.mulin.search.box.SearchPage.Item;
import org.mulin.search.text.Highlighter;
import org.springframework.cloud.client.circuitbreaker.NoFallbackAvailableException;
import org.springframework.stereotype.Component;

/** Has hits shown by their owners, one question to each; those of an owner who is away are left out, and that is said. */
@Component
class ShowHits {

    /** What is shown, and the types whose owner is away. */
    record Shown(Map<UUID, Item> items, List<String> away) {
        List<Item> of(List<Hit> hits) {
            return hits.stream()
                    .filter(hit -> items.containsKey(hit.id()))
                    .map(hit -> items.get(hit.id()))
                    .toList();
        }
    }

    /** What the owner of a type showed, or why it did not. */
    private record Part(
            String type, Map<UUID, Item> items, @Nullable NoFallbackAvailableException why) {
        static Part of(Findable findable, List<UUID> hits, Highlighter marked) {
            try {
                return new Part(findable.type(), findable.shown(hits, marked), null);
            } catch (NoFallbackAvailableException failure) {
                return new Part(findable.type(), Map.of(), failure);
            }
        }
    }

    Shown of(BoxHits found, List<Findable> findables, Highlighter marked) {
        var hits = Stream.concat(found.hits().stream(), found.related().stream())
                .collect(groupingBy(Hit::type, mapping(Hit::id, toList())));
        List<Supplier<Part>> steps = new ArrayList<>();
        for (var it : findables) {
            var ofType = hits.getOrDefault(it.type(), List.of());
            if (!ofType.isEmpty()) {
                steps.add(() -> Part.of(it, ofType, marked));
            }
        }
        var parts = SideBySide.all(steps);
        // Nothing but this type was found, so there is nothing left to show.
        if (parts.size() == 1 && parts.getFirst().why != null) {
            throw parts.getFirst().why;
        }
        var away = parts.stream().filter(it -> it.why != null);
        Map<UUID, Item> items = new HashMap<>();
        parts.forEach(it -> items.putAll(it.items));
        return new Shown(items, away.map(Part::type).toList());
    }
}
