package org.mulin.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The folders of one installation, and the mark by which its processes are known. */
record Home(Path project, Path folder, String mark) {

    static Home of(Path project) {
        try {
            var real = project.toRealPath();
            var folder = real.resolve(".mulin");
            Files.createDirectories(folder.resolve("logs"));
            return new Home(real, folder, "mulin-" + hash(real.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + project.resolve(".mulin"), e);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    Path log(String part) {
        return folder.resolve("logs").resolve(part + ".log");
    }

    /** Leaves the file by which a waiting {@code ./mulin up} sees that nobody has stopped it. */
    void markUp() {
        try {
            Files.writeString(file("up"), "");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into " + folder, e);
        }
    }

    void markDown() {
        try {
            Files.deleteIfExists(file("up"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into " + folder, e);
        }
    }

    /** An argument that marks a process of this installation as the given part; the JVM ignores it. */
    String mark(String part) {
        return "-Dmulin.part=" + mark + "/" + part;
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
