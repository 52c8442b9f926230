package org.mulin.launcher;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Builds one family's index anew, or every family's, beside the live one and waits until it has taken its place. */
record SearchRebuild(Api operator, Progress progress) {

    void run(String wanted) {
        var families = operator.get("/internal/search/status")
                .path("families")
                .valueStream()
                .toList();
        if (!wanted.isEmpty()
                && families.stream().noneMatch(family -> name(family).equals(wanted))) {
            throw new Failure("there is no family named %s; there are: %s"
                    .formatted(
                            wanted,
                            String.join(
                                    ", ",
                                    families.stream().map(SearchRebuild::name).toList())));
        }
        families.stream()
                .filter(family -> wanted.isEmpty() || name(family).equals(wanted))
                .forEach(this::rebuild);
    }

    private void rebuild(JsonNode family) {
        var name = name(family);
        if (family.path("index").asString("").isEmpty()) {
            progress.line("%s: there is no index yet; it is built as soon as its owner answers".formatted(name));
            return;
        }
        var index = operator.post("/internal/search/" + name + "/rebuild", Map.of())
                .path("index")
                .asString("");
        while (true) {
            var now = status(name);
            if (now.path("index").asString("").equals(index)) {
                progress.line("%s: the index is now %s with %s documents"
                        .formatted(name, index, now.path("documents").asString("0")));
                return;
            }
            if (now.path("building").asString("").isEmpty()) {
                throw new Failure(
                        "%s: building %s failed; ./mulin logs search-service says why".formatted(name, index));
            }
            progress.now("building %s".formatted(index));
            Progress.pause(1000);
        }
    }

    private JsonNode status(String name) {
        return operator.get("/internal/search/status")
                .path("families")
                .valueStream()
                .filter(family -> name(family).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String name(JsonNode family) {
        return family.path("name").asString("");
    }
}
