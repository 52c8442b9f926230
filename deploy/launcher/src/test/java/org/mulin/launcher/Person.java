package org.mulin.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Somebody at a browser, with the cases that they work on or, a resident, with those of their own. */
record Person(Browser browser, String cases) {
    static Person atWork(Browser browser) {
        return new Person(browser, "/api/v1/cases");
    }

    static Person atHome(Browser browser) {
        return new Person(browser, "/api/v1/my/cases");
    }

    /** Answers the case's id. */
    String files(Map<String, Object> matter) {
        return done(browser.post(cases, json(matter))).path("id").asString();
    }

    JsonNode sees(String id) {
        return reads(path(id));
    }

    String cannotSee(String id) {
        return code(browser.get(path(id)));
    }

    JsonNode does(String id, String step) {
        return does(id, step, Map.of());
    }

    JsonNode does(String id, String step, Map<String, Object> words) {
        return done(browser.step(path(id), step, json(words)));
    }

    /** Why they may not. */
    String isRefused(String id, String step, Map<String, Object> words) {
        return code(browser.step(path(id), step, json(words)));
    }

    /** Answers where the unit's share lies under the case. */
    String handsOver(String id, String name, String role, String note) {
        var unit = only(reads("/api/v1/units?limit=200")
                        .path("items")
                        .valueStream()
                        .filter(candidate -> candidate.path("name").asString().equals(name)))
                .path("id")
                .asString();
        var order = Map.<String, Object>of("unit", unit, "role", role, "note", note);
        var share = only(does(id, "handovers", order)
                .path("handovers")
                .valueStream()
                .filter(sent -> sent.path("unit").asString().equals(unit))
                .filter(sent -> sent.path("status").asString().equals("SENT")));
        return "handovers/" + share.path("id").asString();
    }

    /** Signs for a share, calls whoever brought the case, and answers. */
    void answers(String id, String share, String text) {
        does(id, share + "/signature");
        does(id, share + "/contact", Map.of("note", "已联系"));
        does(id, share + "/answer", Map.of("text", text, "outcome", "SOLVED"));
    }

    /** Answers where the photo lies. */
    String attaches(String id, byte[] photo) {
        var attachments = path(id) + "/attachments";
        var attached = done(browser.post(attachments, "image/jpeg", photo));
        return attachments + "/" + attached.path("id").asString();
    }

    /** The kinds of notices about a case in the inbox. */
    List<String> isTold(String id) {
        return reads("/api/v1/my/notices")
                .path("items")
                .valueStream()
                .filter(notice -> notice.at("/about/id").asString("").equals(id))
                .map(notice -> notice.path("kind").asString())
                .toList();
    }

    /** How many cases the search finds. */
    long finds(String words) {
        return reads("/api/v1/search?q=" + Browser.encode('"' + words + '"'))
                .path("total")
                .asLong();
    }

    JsonNode reads(String path) {
        return done(browser.get(path));
    }

    private String path(String id) {
        return cases + "/" + id;
    }

    private static JsonNode only(Stream<JsonNode> nodes) {
        return assertThat(nodes).singleElement().actual();
    }

    private static JsonNode done(JsonNode answer) {
        assertThat(code(answer)).as("%s", answer).isEmpty();
        return answer;
    }

    private static String code(JsonNode answer) {
        return answer.path("code").asString("");
    }

    private static String json(Map<String, Object> words) {
        return words.isEmpty() ? "" : Json.MAPPER.writeValueAsString(words);
    }
}
