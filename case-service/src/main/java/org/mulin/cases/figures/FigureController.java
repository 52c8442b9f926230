package org.mulin.cases.figures;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.web.Page;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures over HTTP. */
@RestController
@RequestMapping("/api/v1/figures")
class FigureController {
    private static final String CODE = "\\d{4,18}";

    private final ReadFigures readFigures;
    private final OpenByDay openByDay;
    private final Repeats repeats;
    private final FigureLists lists;

    FigureController(ReadFigures readFigures, OpenByDay openByDay, Repeats repeats, FigureLists lists) {
        this.readFigures = readFigures;
        this.openByDay = openByDay;
        this.repeats = repeats;
        this.lists = lists;
    }

    @Operation(summary = "The figures of a division over whole months, by the divisions below, unit, category or month")
    @GetMapping
    FigureView figures(
            @RequestParam @Pattern(regexp = CODE) String division,
            @RequestParam ReadFigures.By by,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable @Size(min = 1, max = 200) String category) {
        return readFigures.of(new ReadFigures.Question(division, by, from, to, unit, category));
    }

    @Operation(summary = "How many cases of a division were open at the end of each day")
    @GetMapping("/days")
    OpenByDay.Days days(
            @RequestParam @Pattern(regexp = CODE) String division,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
        return openByDay.of(division, from, to);
    }

    @Operation(summary = "Communities in which more than one case of a category was filed, those with most first")
    @GetMapping("/repeats")
    Repeats.Found repeats(
            @RequestParam @Pattern(regexp = CODE) String division,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit) {
        return repeats.of(division, from, to, limit);
    }

    @Operation(summary = "The list behind a figure: as many lines as it says, newest first")
    @GetMapping("/cases")
    Page<FigureLists.Line> cases(
            @RequestParam @Pattern(regexp = CODE) String division,
            @RequestParam Measure measure,
            @RequestParam(required = false) @Nullable @Size(max = 13)
                    List<@Pattern(regexp = "[A-Z_]{2,20}|\\d\\d") String> detail,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable @Size(min = 1, max = 200) String category,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit) {
        var details = detail == null ? List.<String>of() : detail;
        var question = new FigureLists.Question(division, measure, details, from, to, unit, category);
        return lists.behind(question, cursor, limit);
    }
}
