package org.mulin.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Sends a whole CSV file to be taken or refused as one. */
final class CsvUpload {

    private CsvUpload() {}

    /** Returns the server's summary; every bad row is reported before the refusal. */
    static String send(Api api, String path, Path file, Consumer<String> report) {
        var reply = api.postCsv(path, read(file));
        for (var error : reply.body().path("errors")) {
            report.accept("row %s: %s".formatted(error.path("row").asString("?"), words(error)));
        }
        if (reply.status() >= 300) {
            throw new Failure(file + " was not taken: " + reply.summary());
        }
        return reply.body()
                .propertyStream()
                .filter(field -> field.getValue().isValueNode())
                .map(field -> field.getKey() + " " + field.getValue().asString())
                .reduce((one, other) -> one + ", " + other)
                .orElse("done");
    }

    private static String words(JsonNode error) {
        return Stream.of("code", "problem", "detail", "message")
                .map(field -> error.path(field).asString(""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static byte[] read(Path file) {
        try {
            var bytes = Files.readAllBytes(file);
            if (bytes.length == 0) {
                throw new Failure(file + " is empty");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new Failure("there is no file " + file);
        } catch (IOException e) {
            throw new Failure(file + " cannot be read: " + e.getMessage());
        }
    }
}
