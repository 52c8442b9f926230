package org.mulin.cases.inbox;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The inbox over HTTP, and the words that notices are told in. */
@RestController
@RequestMapping("/api/v1")
class InboxController {
    private final Inbox inbox;
    private final Wordings wordings;

    InboxController(Inbox inbox, Wordings wordings) {
        this.inbox = inbox;
        this.wordings = wordings;
    }

    @Operation(summary = "The caller's notices, the newest first")
    @GetMapping("/my/notices")
    Page<Inbox.Shown> notices(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit,
            Locale locale) {
        return inbox.list(unread, cursor, limit, locale);
    }

    @Operation(summary = "How many of the caller's notices are unread, counted to 1,000")
    @GetMapping("/my/notices/count")
    Inbox.Count count() {
        return inbox.count();
    }

    @Operation(summary = "Mark one notice as read")
    @PostMapping("/my/notices/{id}/reading")
    Inbox.Count read(@PathVariable UUID id) {
        return inbox.read(id);
    }

    @Operation(summary = "Mark all notices as read")
    @PostMapping("/my/notices/readings")
    Inbox.Count readAll() {
        return inbox.readAll();
    }

    @Operation(summary = "The words of each kind of notice in each language")
    @GetMapping("/wording")
    Wording wording() {
        return wordings.current();
    }

    @Operation(
            summary = "Set the tenant's own words, with {number}, {step} and {due}; what they leave out is as shipped")
    @PutMapping("/wording")
    Wording setWording(@RequestBody @Valid Wording wording) {
        wordings.replace(wording);
        return wordings.current();
    }
}
