package org.mulin.activities;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.web.ETags;
import org.mulin.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Activities over HTTP. */
@RestController
@RequestMapping("/api/v1/activities")
class ActivityController {
    private final DraftActivity draftActivity;
    private final ChangeActivity changeActivity;
    private final ActOnActivity actOnActivity;
    private final ReadActivities readActivities;

    ActivityController(
            DraftActivity draftActivity,
            ChangeActivity changeActivity,
            ActOnActivity actOnActivity,
            ReadActivities readActivities) {
        this.draftActivity = draftActivity;
        this.changeActivity = changeActivity;
        this.actOnActivity = actOnActivity;
        this.readActivities = readActivities;
    }

    record Cancellation(@NotBlank @Size(max = 1_000) String reason) {}

    @Operation(summary = "Draft an activity")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ActivityView> draft(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid Plan plan) {
        var drafted = readActivities.one(draftActivity.draft(plan, key));
        return ResponseEntity.created(URI.create("/api/v1/activities/" + drafted.id()))
                .eTag(ETags.of(drafted.version()))
                .body(drafted);
    }

    @Operation(summary = "Activities in the order in which they start")
    @GetMapping
    Page<ActivityView> list(
            @RequestParam(required = false) @Nullable @Pattern(regexp = "\\d{4,18}") String division,
            @RequestParam(required = false) @Nullable ActivityStatus status,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit) {
        return readActivities.list(division, status, from, to, cursor, limit);
    }

    @Operation(summary = "Those of up to 200 activities that the caller may see, in the order asked for")
    @GetMapping("/batch")
    List<ActivityView> batch(@RequestParam @Size(min = 1, max = 200) List<@NotNull UUID> ids) {
        return readActivities.batch(ids);
    }

    @Operation(summary = "One activity")
    @GetMapping("/{id}")
    ResponseEntity<ActivityView> one(@PathVariable UUID id) {
        return answer(id);
    }

    @Operation(summary = "Plan an activity anew; who waits moves up when there are more places")
    @PutMapping("/{id}")
    ResponseEntity<ActivityView> change(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody @Valid Plan plan) {
        changeActivity.change(id, ETags.required(version), plan);
        return answer(id);
    }

    @Operation(summary = "Publish a draft: everyone sees it and may sign up")
    @PostMapping("/{id}/publication")
    ResponseEntity<ActivityView> publish(
            @PathVariable UUID id, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        actOnActivity.publish(id, key);
        return answer(id);
    }

    @Operation(summary = "Cancel an activity")
    @PostMapping("/{id}/cancellation")
    ResponseEntity<ActivityView> cancel(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid Cancellation cancellation) {
        actOnActivity.cancel(id, cancellation.reason(), key);
        return answer(id);
    }

    private ResponseEntity<ActivityView> answer(UUID id) {
        var found = readActivities.one(id);
        return ResponseEntity.ok().eTag(ETags.of(found.version())).body(found);
    }
}
