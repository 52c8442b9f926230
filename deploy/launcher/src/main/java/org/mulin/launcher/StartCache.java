package org.mulin.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a JVM has learnt from starting a jar, beside that jar: the next start reads and links no class again. What was
 * learnt from another build of the jar, by another JDK or with other options has another name: the JVM itself would run the
 * old classes of a small jar that has changed.
 */
record StartCache(Path jar, List<String> javaOptions) {

    boolean exists() {
        return Files.exists(file());
    }

    /** Runs the jar, with what was learnt if there is something. */
    List<String> start(List<String> marks) {
        return run(marks, exists() ? List.of("-XX:AOTCache=" + file()) : List.of());
    }

    /** Runs the jar to learn from it: the JVM writes down what it learnt when it ends. */
    List<String> learn(List<String> marks) {
        try {
            Archive.deleteAll(drafts());
            Files.createDirectory(drafts());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + drafts(), e);
        }
        return run(marks, List.of("-XX:AOTCacheOutput=" + draft()));
    }

    /** Takes what was learnt into use; false if the JVM says that it is not whole or does not fit. */
    boolean adopt(Path log) {
        var check = new ArrayList<>(List.of(java(), "-XX:AOTMode=on", "-XX:AOTCache=" + draft()));
        check.addAll(javaOptions);
        check.addAll(List.of("-cp", jar.toString(), "-version"));
        if (Files.notExists(draft()) || Processes.run(check, jar.resolveSibling(""), log) != 0) {
            return false;
        }
        try {
            Files.move(draft(), file(), StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + file(), e);
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private List<String> run(List<String> marks, List<String> ofCache) {
        var command = new ArrayList<>(List.of(java()));
        command.addAll(marks);
        command.addAll(ofCache);
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    private Path file() {
        return jar.resolveSibling(name());
    }

    private Path draft() {
        return drafts().resolve(name());
    }

    private String name() {
        try {
            var kind = Objects.hash(
                    System.getProperty("java.vm.version"),
                    javaOptions,
                    Files.size(jar),
                    Files.getLastModifiedTime(jar).toMillis());
            return "start-%x.aot".formatted(kind);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + jar, e);
        }
    }

    private Path drafts() {
        return jar.resolveSibling("new");
    }
}
