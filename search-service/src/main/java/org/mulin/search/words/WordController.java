package org.mulin.search.words;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.web.ETags;
import org.mulin.platform.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A tenant's words over HTTP, for its administrators. */
@RestController
@RequestMapping("/api/v1/search")
class WordController {
    private final SetSynonyms setSynonyms;
    private final ListMisses listMisses;

    WordController(SetSynonyms setSynonyms, ListMisses listMisses) {
        this.setSynonyms = setSynonyms;
        this.listMisses = listMisses;
    }

    /** One matter per line, its words separated by spaces; lines that begin with # are remarks. */
    record Lines(@NotNull @Size(max = 2_000) List<@NotNull @Size(max = 500) String> lines) {}

    /** The lines that hold; `shipped` if the tenant has set none. */
    record Shown(List<String> lines, boolean shipped) {}

    @Operation(summary = "Which words stand for one matter in the tenant's searches")
    @GetMapping("/synonyms")
    ResponseEntity<Shown> synonyms() {
        return answer(setSynonyms.read());
    }

    @Operation(summary = "Set the tenant's synonyms as a whole; without any line the shipped ones hold again")
    @PutMapping("/synonyms")
    ResponseEntity<Shown> replace(
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody @Valid Lines lines) {
        return answer(setSynonyms.replace(lines.lines(), ETags.required(version)));
    }

    @Operation(summary = "What several accounts looked for and hardly found, the most frequent first; not who")
    @GetMapping("/misses")
    Page<Misses.Miss> misses(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit) {
        return listMisses.list(cursor, limit);
    }

    private static ResponseEntity<Shown> answer(SynonymDocument document) {
        return ResponseEntity.ok()
                .eTag(ETags.of(document.version()))
                .body(new Shown(document.lines(), document.shipped()));
    }
}
