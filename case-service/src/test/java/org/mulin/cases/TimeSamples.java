package org.mulin.cases;

import java.util.List;
import org.mulin.testing.api.Sample;

/** Good requests about deadlines, the inbox and urging. */
final class TimeSamples {
    static final List<Sample> ALL = List.of(
            Sample.get("/api/v1/working-calendar"),
            Sample.put("/api/v1/working-calendar").json("""
                    {"hours": [{"from": "08:30", "to": "12:00"}, {"from": "14:00", "to": "18:00"}],
                     "days": [{"on": "2027-01-01", "working": false}]}"""),
            Sample.get("/api/v1/deadlines"),
            Sample.put("/api/v1/deadlines").json("""
                    {"rules": [{"kind": "ERRAND", "category": "{category}", "urgency": "URGENT", "step": "ANSWER",
                                "amount": 3, "unit": "WORKING_DAYS", "warnBefore": 1, "climbEvery": 1}]}"""),
            press("urging").json("{\"note\": \"{words}\"}"),
            press("supervision").json("{\"note\": \"{words}\", \"by\": \"" + Ahead.MOMENT + "\"}"),
            Sample.post("/api/v1/my/cases/{id}/urging")
                    .path("id", "{own}")
                    .header("If-Match", "\"1\"")
                    .header("Idempotency-Key", "{key}")
                    .json("{\"note\": \"{silent}\"}"),
            Sample.get("/api/v1/cases/overdue")
                    .query("division", "{division}")
                    .query("unit", "{unit}")
                    .query("cursor", "{cursor}")
                    .query("limit", "20"),
            Sample.get("/api/v1/my/notices")
                    .query("unread", "true")
                    .query("cursor", "{noticeCursor}")
                    .query("limit", "20"),
            Sample.get("/api/v1/my/notices/count"),
            Sample.post("/api/v1/my/notices/{id}/reading").path("id", "{notice}"),
            Sample.post("/api/v1/my/notices/readings"),
            Sample.get("/api/v1/wording"),
            Sample.put("/api/v1/wording").json("""
                    {"texts": [{"kind": "URGED", "language": "ZH_CN", "text": "{words}"}]}"""));

    private TimeSamples() {}

    private static Sample press(String name) {
        return Sample.post("/api/v1/cases/{id}/" + name)
                .path("id", "{filed}")
                .header("If-Match", "\"1\"")
                .header("Idempotency-Key", "{key}");
    }
}
