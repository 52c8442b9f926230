package org.mulin.bench.relevance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** Something that can be found, by the id it is judged under: what a plain index knows of it. */
record Text(String id, String title, String body) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static List<Text> invented() {
        var texts = new ArrayList<Text>();
        for (var it : Rows.invented("cases.csv")) {
            texts.add(new Text(it.get("id"), it.get("title"), it.get("description")));
        }
        for (var it : Rows.invented("residents.csv")) {
            texts.add(new Text(it.get("id"), it.get("name"), it.get("phone")));
        }
        for (var it : Rows.invented("activities.csv")) {
            texts.add(new Text(it.get("id"), it.get("title"), it.get("description") + " " + it.get("venue")));
        }
        for (var it : Rows.invented("units.csv")) {
            texts.add(new Text(it.get("id"), it.get("name"), ""));
        }
        for (var it : Rows.invented("divisions.csv")) {
            texts.add(new Text("d" + it.get("code"), it.get("name"), ""));
        }
        return List.copyOf(texts);
    }

    static List<Message> messages(Path file) throws IOException {
        return Rows.of(file).stream().map(Message::of).toList();
    }

    boolean isPerson() {
        return id.startsWith("r");
    }

    /** A citizen's message and when it came. */
    record Message(Text text, Instant at) {
        private static Message of(CSVRecord row) {
            return new Message(
                    new Text(
                            "m" + row.get("id"),
                            row.get("subject").strip(),
                            row.get("body").strip()),
                    LocalDateTime.parse(row.get("received_at")).atZone(ZONE).toInstant());
        }
    }
}
