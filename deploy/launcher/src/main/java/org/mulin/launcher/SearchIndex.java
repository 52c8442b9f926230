package org.mulin.launcher;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The index of one family, or of every family: built anew, or left for the one from before. */
record SearchIndex(Api operator, Progress progress) {

    void rebuild(String wanted) {
        families(wanted).forEach(this::rebuild);
    }

    void rollBack(String wanted) {
        families(wanted)
                .forEach(family -> progress.line("%s: the index is now %s"
                        .formatted(
                                name(family),
                                post(name(family), "rollback").path("index").asString(""))));
    }

    /** Gives up what {@code rollBack} goes back to. */
    void drop(String wanted) {
        families(wanted)
                .forEach(family -> progress.line("%s: %s is dropped"
                        .formatted(
                                name(family),
                                post(name(family), "drop").path("index").asString(""))));
    }

    private JsonNode post(String name, String what) {
        return operator.post("/internal/search/" + name + "/" + what, Map.of());
    }

    private List<JsonNode> families(String wanted) {
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
                                    families.stream().map(SearchIndex::name).toList())));
        }
        return families.stream()
                .filter(family -> wanted.isEmpty() || name(family).equals(wanted))
                .toList();
    }

    private void rebuild(JsonNode family) {
        var name = name(family);
        if (family.path("documents").isNull()) {
            throw new Failure("%s: Elasticsearch does not answer; ./mulin status says more".formatted(name));
        }
        if (family.path("index").asString("").isEmpty()) {
            progress.line("%s: there is no index yet; it is built as soon as its owner answers".formatted(name));
            return;
        }
        var index = post(name, "rebuild").path("index").asString("");
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
