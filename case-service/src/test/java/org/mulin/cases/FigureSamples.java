package org.mulin.cases;

import java.util.List;
import org.mulin.testing.api.Sample;

/** One good request per operation on figures, and per way to cut them. */
final class FigureSamples {
    private FigureSamples() {}

    static List<Sample> all() {
        return List.of(
                figures().query("by", "MONTH").query("unit", "{unit}"),
                figures().query("by", "DIVISION").query("category", "{category}"),
                figures().query("by", "UNIT"),
                figures().query("by", "CATEGORY"),
                of("/days").query("from", "2026-11-01").query("to", "2026-11-30"),
                of("/repeats")
                        .query("from", "2026-01-01")
                        .query("to", "2026-12-31")
                        .query("limit", "20"),
                of("/cases")
                        .query("from", "2020-01-01")
                        .query("to", "2029-11-30")
                        .query("measure", "FILED")
                        .query("detail", "INQUIRY")
                        .query("unit", "{unit}")
                        .query("cursor", "{figureCursor}")
                        .query("limit", "20"),
                of("/cases")
                        .query("from", "2020-01-01")
                        .query("to", "2029-11-30")
                        .query("measure", "FILED")
                        .query("category", "{category}"),
                of("/cases")
                        .query("from", "2020-01-01")
                        .query("to", "2029-11-30")
                        .query("measure", "FILED"));
    }

    private static Sample figures() {
        return of("").query("from", "2026-01-01").query("to", "2026-12-31");
    }

    private static Sample of(String path) {
        return Sample.get("/api/v1/figures" + path).query("division", "{division}");
    }
}
