package org.mulin.cases.inbox;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.platform.tenancy.TenantScope;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the platform's own services have to tell an account. */
@Hidden
@RestController
class InternalNoticeController {
    private final Notices notices;
    private final TenantScope tenants;
    private final Clock clock;

    InternalNoticeController(Notices notices, TenantScope tenants, Clock clock) {
        this.notices = notices;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Saved searches as they are now; see contracts/new-hits.json. */
    record NewHits(
            @NotNull UUID tenant, @NotNull @Size(max = 500) List<@NotNull @Valid OfSearch> searches) {}

    record OfSearch(
            @NotNull UUID account,
            @NotNull UUID search,
            @NotNull Boolean newHits) {}

    /** A saved search with new hits has one unread notice, another has none; so the same may be told again. */
    @PostMapping("/internal/notices/new-hits")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void tell(@RequestBody @Valid NewHits told) {
        tenants.run(
                new TenantId(told.tenant()),
                () -> told.searches().forEach(it -> {
                    if (it.newHits()) {
                        notices.tellOfNewHits(it.account(), it.search(), clock.instant());
                    } else {
                        notices.takeBack(it.account(), it.search());
                    }
                }));
    }
}
