package org.mulin.cases;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a category out of use, or back into it; what is filed under it keeps it. */
@Service
class RetireCategory {
    private final Categories categories;
    private final TenantSettings settings;
    private final Clock clock;

    RetireCategory(Categories categories, TenantSettings settings, Clock clock) {
        this.categories = categories;
        this.settings = settings;
        this.clock = clock;
    }

    /** By its path; all below it goes the same way. */
    record Retirement(
            @NotNull @Size(min = 1, max = 200) String category,
            @NotNull Boolean retired) {}

    @Transactional
    void retire(Retirement retirement) {
        settings.requireKeeper();
        if (retirement.retired()) {
            categories.retire(retirement.category(), clock.instant());
        } else {
            categories.takeBack(retirement.category());
        }
    }
}
