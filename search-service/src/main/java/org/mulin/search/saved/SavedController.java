package org.mulin.search.saved;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.web.Cursor;
import org.mulin.platform.web.Page;
import org.mulin.search.saved.SavedSearches.Saved;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own saved searches and history over HTTP. */
@RestController
@RequestMapping("/api/v1/search")
class SavedController {
    private final KeepSearches keepSearches;
    private final History history;

    SavedController(KeepSearches keepSearches, History history) {
        this.keepSearches = keepSearches;
        this.history = history;
    }

    /** A saved search, and how many cases it finds, 100 at most, that were filed after `since`. */
    record SavedSearch(UUID id, @JsonUnwrapped SavedQuestion question, int newHits, Instant since) {
        static SavedSearch of(Saved it) {
            return new SavedSearch(it.id(), it.question(), it.newHits(), it.since());
        }
    }

    @Operation(summary = "Keep a question of the search box, at most 20; the same one again is the one there is")
    @PostMapping("/saved")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<SavedSearch> save(@RequestBody @Valid SavedQuestion question) {
        var saved = SavedSearch.of(keepSearches.save(question));
        return ResponseEntity.created(URI.create("/api/v1/search/saved/" + saved.id()))
                .body(saved);
    }

    @Operation(summary = "The caller's saved searches, the newest first, each with the number of new hits")
    @GetMapping("/saved")
    Page<SavedSearch> saved(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit) {
        var after = Cursor.parse(cursor, 1);
        var found = keepSearches.list(after == null ? null : after.uuid(0), limit + 1);
        return Page.of(found.stream().map(SavedSearch::of).toList(), limit, it -> Cursor.of(it.id()));
    }

    @Operation(summary = "What a saved search finds has been seen: only what comes later is new")
    @PostMapping("/saved/{id}/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void seen(@PathVariable UUID id) {
        keepSearches.seen(id);
    }

    @Operation(summary = "Keep a saved search no longer")
    @DeleteMapping("/saved/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        keepSearches.remove(id);
    }

    @Operation(summary = "What the caller asked the search box, at most 50, the newest first; for the caller alone")
    @GetMapping("/history")
    Page<Asked.Question> history(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit) {
        return history.read(cursor, limit);
    }

    @Operation(summary = "Erase what the caller asked the search box")
    @DeleteMapping("/history")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase() {
        history.erase();
    }
}
