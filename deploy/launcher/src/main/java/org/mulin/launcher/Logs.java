package org.mulin.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the ends of logs. */
final class Logs {

    private static final int TAIL_BYTES = 256 * 1024;
    private static final int LINE_LENGTH = 300;
    private static final long POLL_MILLIS = 300;
    private static final Pattern TROUBLE = Pattern.compile("ERROR|FATAL|Caused by:|Exception|could not|Error:");

    private Logs() {}

    static List<String> tail(Path log, int lines) {
        if (Files.notExists(log)) {
            return List.of();
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var bytes = new byte[(int) Math.min(file.length(), TAIL_BYTES)];
            file.seek(file.length() - bytes.length);
            file.readFully(bytes);
            var all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            throw new Failure(log + " cannot be read: " + e.getMessage());
        }
    }

    /** The last line that tells of trouble, or else the last line. */
    static String reason(Path log) {
        var lines = tail(log, 500).stream().filter(line -> !line.isBlank()).toList();
        var line = lines.reversed().stream()
                .filter(TROUBLE.asPredicate())
                .findFirst()
                .or(() -> lines.reversed().stream().findFirst())
                .orElse("its log is empty");
        return line.strip().substring(0, Math.min(line.strip().length(), LINE_LENGTH)) + " (" + log + ")";
    }

    /** Prints what is appended from now on, until interrupted; a log that starts anew is followed into its new file. */
    static void follow(Path log) {
        var position = length(log);
        while (true) {
            var length = length(log);
            if (length < position) {
                position = 0;
            }
            if (length > position) {
                position += copy(log, position);
            } else {
                Progress.pause(POLL_MILLIS);
            }
        }
    }

    private static long length(Path log) {
        return log.toFile().length();
    }

    private static int copy(Path log, long position) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(position);
            var buffer = new byte[TAIL_BYTES];
            var read = Math.max(0, file.read(buffer));
            System.out.write(buffer, 0, read);
            System.out.flush();
            return read;
        } catch (IOException e) {
            throw new Failure(log + " cannot be read: " + e.getMessage());
        }
    }
}
