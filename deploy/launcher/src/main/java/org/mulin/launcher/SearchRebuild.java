package org.mulin.launcher;

import java.util.Map;

/** Builds the search index anew beside the live one and waits until it has taken its place. */
record SearchRebuild(Api operator, Progress progress) {

    void run() {
        var index = operator.post("/internal/search/rebuild", Map.of())
                .path("index")
                .asString("");
        while (true) {
            var status = operator.get("/internal/search/status");
            var documents = status.path("documents").asString("0");
            if (status.path("index").asString("").equals(index)) {
                progress.line("the search index is now %s with %s documents".formatted(index, documents));
                return;
            }
            progress.now("building %s".formatted(index));
            Progress.pause(1000);
        }
    }
}
