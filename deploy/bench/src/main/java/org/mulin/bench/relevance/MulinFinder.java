package org.mulin.bench.relevance;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mulin.bench.Caller;
import tools.jackson.databind.JsonNode;

/** The platform's own search through the gateway, as the console asks it: hits, and what is related below them. */
final class MulinFinder implements Finder {
    private final Caller caller;
    private final JudgedTown town;

    MulinFinder(Caller caller, JudgedTown town) {
        this.caller = caller;
        this.town = town;
    }

    @Override
    public String name() {
        return "Mulin";
    }

    @Override
    public List<String> find(JudgedQuery query, String typed) throws IOException {
        var path = query.isAboutPeople() ? "/api/v1/search/people?reason=CONTACT&" : "/api/v1/search?";
        var answer =
                caller.ask(path + "limit=" + Scores.DEPTH + "&q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
        var found = new ArrayList<String>();
        answer.path("items").forEach(it -> found.add(judged(it)));
        answer.path("related").forEach(it -> found.add(judged(it)));
        return found;
    }

    /** Divisions are judged by their codes, everything else by the id it has here. */
    private String judged(JsonNode item) {
        return town.judged(item.path(item.path("type").asString("").equals("division") ? "division" : "id")
                .asString(""));
    }
}
