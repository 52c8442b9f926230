package org.mulin.search.people;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mulin.search.index.Shown;
import org.springframework.stereotype.Service;

/** The estates that the caller may see, as resident-service shows them. */
@Service
public class ReachedEstates {
    private static final int PAGE = 200;
    private static final int MOST = 3 * PAGE;

    private final ResidentOwner owner;

    ReachedEstates(ResidentOwner owner) {
        this.owner = owner;
    }

    /** What it is called, and the way to the place. */
    public record Estate(String name, @Nullable String place) {}

    /** All of them, or none where there are more than 600: a part of them would be a part by chance. */
    public List<Estate> read() {
        return Shown.orNone(this::all);
    }

    private List<Estate> all() {
        List<Estate> estates = new ArrayList<>();
        String next = null;
        do {
            var page = owner.estates(next, PAGE);
            page.items().forEach(it -> estates.add(new Estate(it.path(), it.place())));
            next = page.next();
        } while (next != null && estates.size() < MOST);
        return next == null ? estates : List.of();
    }
}
