package org.mulin.activities;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.platform.tenancy.TenantScope;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Activities for the platform's own services, which index them. Who comes to one never leaves this way. */
@Hidden
@RestController
class InternalActivityController {
    private final Activities activities;
    private final TenantScope tenants;

    InternalActivityController(Activities activities, TenantScope tenants) {
        this.activities = activities;
        this.tenants = tenants;
    }

    record Wanted(
            @NotNull UUID tenant, @NotNull @Size(max = 500) List<UUID> ids) {}

    /** What the index may know of an activity; see contracts/activity-document.json. Unless published, it is its organisers'. */
    record Document(
            UUID id,
            long version,
            ActivityStatus status,
            boolean published,
            String title,
            String description,
            String venue,
            UUID division,
            @Nullable UUID district,
            @Nullable UUID subdistrict,
            @Nullable UUID community,
            Instant startsAt,
            Instant endsAt) {}

    /** The wanted activities as they are now; what is missing from the answer exists no more. */
    @PostMapping("/internal/activities/batch")
    List<Document> batch(@RequestBody @Valid Wanted wanted) {
        return tenants.call(
                new TenantId(wanted.tenant()),
                () -> activities.byIds(wanted.ids()).stream()
                        .map(InternalActivityController::document)
                        .toList());
    }

    private static Document document(Activity it) {
        return new Document(
                it.id(),
                it.version(),
                it.stored(),
                it.published(),
                it.title(),
                it.description(),
                it.venue(),
                it.where().division(),
                it.where().district(),
                it.where().subdistrict(),
                it.where().community(),
                it.startsAt(),
                it.endsAt());
    }
}
