package org.mulin.cases.time;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tenant's calendar and deadlines over HTTP; anyone in the tenant may read them. */
@RestController
@RequestMapping("/api/v1")
class DeadlineController {
    private final WorkingCalendars calendars;
    private final DeadlineRules rules;

    DeadlineController(WorkingCalendars calendars, DeadlineRules rules) {
        this.calendars = calendars;
        this.rules = rules;
    }

    @Operation(summary = "The hours of a working day, and the days that differ from their week")
    @GetMapping("/working-calendar")
    WorkingCalendar calendar() {
        return calendars.current();
    }

    @Operation(summary = "Set the tenant's own hours and days; days left out are as they are shipped")
    @PutMapping("/working-calendar")
    WorkingCalendar setCalendar(@RequestBody @Valid WorkingCalendar calendar) {
        calendars.replace(calendar);
        return calendars.current();
    }

    @Operation(summary = "How long each step may take; of the rules for a matter the most specific holds")
    @GetMapping("/deadlines")
    Deadlines deadlines() {
        return rules.current();
    }

    @Operation(summary = "Set the tenant's own rules; what they leave out is as it is shipped")
    @PutMapping("/deadlines")
    Deadlines setDeadlines(@RequestBody @Valid Deadlines deadlines) {
        rules.replace(deadlines.rules());
        return rules.current();
    }
}
