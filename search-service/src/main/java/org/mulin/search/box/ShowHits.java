package org.mulin.search.box;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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

    Shown of(BoxHits found, List<Findable> findables, Highlighter marked) {
        var all = Stream.concat(found.hits().stream(), found.related().stream()).toList();
        Map<UUID, Item> items = new HashMap<>();
        List<String> away = new ArrayList<>();
        for (var it : findables) {
            var ofType = all.stream()
                    .filter(hit -> hit.type().equals(it.type()))
                    .map(Hit::id)
                    .toList();
            try {
                if (!ofType.isEmpty()) {
                    items.putAll(it.shown(ofType, marked));
                }
            } catch (NoFallbackAvailableException failure) {
                // Nothing but this type was found, so there is nothing left to show.
                if (ofType.size() == all.size()) {
                    throw failure;
                }
                away.add(it.type());
            }
        }
        return new Shown(items, away);
    }
}
