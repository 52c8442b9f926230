package org.mulin.cases;

import org.mulin.testing.Http;

/** A row in every table of deadlines and of the inbox. */
final class TimeSeed {
    private TimeSeed() {}

    /** Settings, and then, of a case that is filed, a notice. */
    static void plant(Http admin, Http colleague, String casePath, int version) {
        admin.put("/api/v1/working-calendar", """
                {"hours": [{"from": "09:00", "to": "18:00"}], "days": [{"on": "2027-01-01", "working": false}]}""");
        admin.put("/api/v1/deadlines", """
                {"rules": [{"step": "SIGN", "amount": 2, "unit": "WORKING_HOURS", "warnBefore": 1, "climbEvery": 2}]}""");
        admin.put("/api/v1/wording", """
                {"texts": [{"kind": "URGED", "language": "EN", "text": "Hurry: {number}"}]}""");
        colleague.with("If-Match", "\"" + version + "\"").post(casePath + "/urging", "{\"note\": \"快\"}");
    }
}
