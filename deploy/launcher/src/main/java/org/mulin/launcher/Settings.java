package org.mulin.launcher;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the environment may choose. */
record Settings(
        Optional<Integer> port,
        @Nullable String postgresUrl,
        String postgresUser,
        String postgresPassword,
        @Nullable String elasticsearchUrl,
        List<String> javaOptions,
        List<String> elasticsearchJavaOptions) {

    private static final String SMALL_AND_SOON_UP =
            "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m -Dfile.encoding=UTF-8";
    /** Without touching every page of the heap before it is needed. */
    private static final String SMALL_ELASTICSEARCH =
            "-Xms256m -Xmx256m -XX:-AlwaysPreTouch -XX:+UseSerialGC -XX:TieredStopAtLevel=1";

    private static final Pattern SPACE = Pattern.compile("\\s+");

    static Settings from(Map<String, String> environment) {
        return new Settings(
                Optional.ofNullable(environment.get("MULIN_PORT")).map(Settings::port),
                environment.get("MULIN_POSTGRES_URL"),
                environment.getOrDefault("MULIN_POSTGRES_ADMIN_USER", "postgres"),
                environment.getOrDefault("MULIN_POSTGRES_ADMIN_PASSWORD", ""),
                environment.get("MULIN_ELASTICSEARCH_URL"),
                words(environment.getOrDefault("MULIN_JAVA_OPTIONS", SMALL_AND_SOON_UP)),
                words(environment.getOrDefault("MULIN_ELASTICSEARCH_JAVA_OPTIONS", SMALL_ELASTICSEARCH)));
    }

    private static List<String> words(String text) {
        return SPACE.splitAsStream(text).toList();
    }

    private static int port(String text) {
        try {
            var port = Integer.parseInt(text);
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new Failure("MULIN_PORT must be a port number from 1 to 65535, not \"" + text + "\"");
    }
}
