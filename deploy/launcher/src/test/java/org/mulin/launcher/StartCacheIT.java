package org.mulin.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a real JVM and a program of one line. */
class StartCacheIT {

    @TempDir
    private Path folder;

    private StartCache cache;
    private Path log;

    /** What is learnt from. */
    static final class Greeting {
        static void main(String[] line) {
            System.out.println("good morning");
        }
    }

    @BeforeEach
    void aJar() throws IOException {
        log = folder.resolve("log");
        var jar = Files.createDirectory(folder.resolve("with a space")).resolve("greeting.jar");
        cache = new StartCache(jar, List.of("-XX:+UseSerialGC"));
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Greeting.class.getName());
        var entry = Greeting.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var code = Greeting.class.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new ZipEntry(entry));
            code.transferTo(out);
        }
    }

    @Test
    void whatAStartTaughtIsUsedByTheNext() throws IOException {
        learn();

        assertThat(cache.adopt(log)).isTrue();
        assertThat(cache.start(List.of())).anyMatch(option -> option.startsWith("-XX:AOTCache="));
        assertThat(Processes.run(insistent(cache), folder, log)).isZero();
        assertThat(Files.readString(log)).endsWith("good morning\n");
    }

    @Test
    void whatAKillCutOffIsNotTaken() throws IOException {
        learn();
        var draft = onlyFile(folder.resolve("with a space/new"));
        var bytes = Files.readAllBytes(draft);
        Files.write(draft, Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(cache.adopt(log)).isFalse();
        assertThat(cache.exists()).isFalse();
    }

    @Test
    void whatWasLearntFromAnotherBuildOfTheJarIsNotTaken() throws IOException {
        learn();
        Files.setLastModifiedTime(cache.jar(), FileTime.fromMillis(0));

        assertThat(cache.adopt(log)).isFalse();
    }

    @Test
    void whatWasLearntIsForgottenWithTheBuildOfTheJar() throws IOException {
        learn();
        cache.adopt(log);
        Files.setLastModifiedTime(cache.jar(), FileTime.fromMillis(0));

        assertThat(cache.exists()).isFalse();
        assertThat(cache.start(List.of())).noneMatch(option -> option.contains("AOT"));
    }

    @Test
    void otherOptionsHaveACacheOfTheirOwn() {
        learn();
        cache.adopt(log);

        assertThat(cache.exists()).isTrue();
        assertThat(new StartCache(cache.jar(), List.of("-XX:+UseParallelGC")).exists())
                .isFalse();
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }

    private void learn() {
        assertThat(Processes.run(cache.learn(List.of()), folder, log)).isZero();
    }

    private static List<String> insistent(StartCache cache) {
        return cache.start(List.of("-XX:AOTMode=on"));
    }
}
