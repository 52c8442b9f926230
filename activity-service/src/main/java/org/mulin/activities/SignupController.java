package org.mulin.activities;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.web.ETags;
import org.mulin.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sign-ups and check-ins over HTTP. */
@RestController
@RequestMapping("/api/v1")
class SignupController {
    private final SignupQueue queue;
    private final SignUp signUp;
    private final CancelSignup cancelSignup;
    private final CheckIn checkIn;
    private final ReadSignups readSignups;

    SignupController(
            SignupQueue queue, SignUp signUp, CancelSignup cancelSignup, CheckIn checkIn, ReadSignups readSignups) {
        this.queue = queue;
        this.signUp = signUp;
        this.cancelSignup = cancelSignup;
        this.checkIn = checkIn;
        this.readSignups = readSignups;
    }

    record ShownTicket(@NotBlank @Size(max = 64) String ticket) {}

    @Operation(summary = "Sign up: organisers for a person, everyone else for itself")
    @PostMapping("/activities/{id}/signups")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<SignupView.Detail> signUp(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid SignUp.Entry entry) {
        var made = readSignups.one(queue.inTurn(id, () -> signUp.signUp(id, entry, key)));
        return ResponseEntity.created(
                        URI.create("/api/v1/signups/" + made.view().id()))
                .eTag(ETags.of(made.view().version()))
                .body(made);
    }

    @Operation(summary = "The sign-ups of an activity in the order of their turns, for its organisers")
    @GetMapping("/activities/{id}/signups")
    Page<SignupView> ofActivity(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable SignupState state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit) {
        return readSignups.ofActivity(id, state, cursor, limit);
    }

    @Operation(summary = "Check in by the ticket that a QR code holds; again is no mistake")
    @PostMapping("/activities/{id}/checkins")
    SignupView checkIn(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid ShownTicket shown) {
        return readSignups.checkedIn(checkIn.checkIn(id, shown.ticket(), key));
    }

    @Operation(summary = "How many were to come and how many came")
    @GetMapping("/activities/{id}/attendance")
    ReadSignups.Attendance attendance(@PathVariable UUID id) {
        return readSignups.attendance(id);
    }

    @Operation(summary = "One sign-up, with what was asked for")
    @GetMapping("/signups/{id}")
    ResponseEntity<SignupView.Detail> one(@PathVariable UUID id) {
        return answer(readSignups.read(id));
    }

    @Operation(summary = "Give up a sign-up; its place goes to the first who waits")
    @PostMapping("/signups/{id}/cancellation")
    ResponseEntity<SignupView.Detail> cancel(
            @PathVariable UUID id, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        cancelSignup.cancel(id, key);
        return answer(readSignups.one(id));
    }

    @Operation(summary = "The caller's own sign-ups, the newest first")
    @GetMapping("/my/signups")
    Page<SignupView> mine(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit) {
        return readSignups.mine(cursor, limit);
    }

    private static ResponseEntity<SignupView.Detail> answer(SignupView.Detail found) {
        return ResponseEntity.ok().eTag(ETags.of(found.view().version())).body(found);
    }
}
