package org.mulin.search.suggest;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Grant;
import org.mulin.platform.tenancy.Caller;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.search.people.ReachedEstates;
import org.mulin.search.text.Spelling;
import org.springframework.stereotype.Component;

/** The names of estates that the caller may see; for no longer than the caller holds the same grants. */
@Component
class EstateNames {
    private static final int CALLERS = 100;

    private final ReachedEstates estates;
    private final Patience patience;
    private final Recently<Reader, List<Named>> names;

    EstateNames(ReachedEstates estates, Clock clock) {
        this.estates = estates;
        this.patience = new Patience(clock);
        this.names = new Recently<>(clock, CALLERS);
    }

    private record Reader(Caller caller, List<Grant> held) {}

    /** A name, and the way to the place. */
    record Named(String name, @Nullable String path, Spelling spelling) {}

    /** None while they cannot be read. */
    List<Named> all(List<Grant> held) {
        return held.isEmpty()
                ? List.of()
                : patience.ask(() -> names.of(new Reader(CurrentCaller.require(), held), this::read));
    }

    private List<Named> read() {
        return estates.read().stream()
                .map(it -> new Named(it.name(), it.place(), Spelling.of(it.name())))
                .toList();
    }
}
