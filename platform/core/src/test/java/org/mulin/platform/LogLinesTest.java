package org.mulin.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** What is logged under the settings of every service: no text that came in makes a line of its own (OB-6). */
@ExtendWith(OutputCaptureExtension.class)
class LogLinesTest {
    private static final Logger LOG = LoggerFactory.getLogger(LogLinesTest.class);
    private static final String FORGED =
            "said\r\n2026-11-21T00:00:00.000Z  INFO [] [main] forged\u001b[2J\u009b31m\u0085\u2028\u2029\u0000over";

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    /** Spring Boot keeps it for the process. */
    @AfterEach
    void forgetTheFormat() {
        System.clearProperty(LoggingSystemProperty.CONSOLE_STRUCTURED_FORMAT.getEnvironmentVariableName());
    }

    @Test
    void aMessageIsOneLineWithoutControlCharacters(CapturedOutput output) {
        log();

        assertThat(lines(output)).filteredOn(line -> line.contains("forged")).hasSize(2);
        assertThat(lines(output))
                .filteredOn(line -> line.contains("forged") && !line.contains(" | "))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("[0af7651916cd43dd8448eb211c80319c]", "said 2026", "over")
                        .doesNotStartWith("2026-11-21T00:00:00.000Z"));
        assertThat(output.getOut()).doesNotContainPattern("[\\p{Cc}\\p{Zl}\\p{Zp}&&[^\n]]");
    }

    @Test
    void aStackTraceGoesOnInLinesThatNoOtherBeginsLike(CapturedOutput output) {
        log();

        var trace =
                lines(output).stream().filter(line -> line.startsWith("  | ")).toList();
        assertThat(trace).anyMatch(line -> line.contains("IllegalStateException: said"));
        assertThat(trace).anyMatch(line -> line.contains("at org.mulin.platform.LogLinesTest"));
        assertThat(lines(output))
                .allMatch(line -> line.isEmpty() || line.startsWith("  | ") || line.matches("\\d{4}-\\d\\d-\\d\\dT.*"));
    }

    @Test
    void structuredLinesAreOneObjectEachWithTheTrace(CapturedOutput output) {
        log("--logging.structured.format.console=ecs");

        var json = new JsonMapper();
        assertThat(lines(output))
                .filteredOn(line -> line.contains("forged"))
                .hasSize(2)
                .allSatisfy(line -> {
                    assertThat(json.readTree(line).at("/log/level").asString()).isNotEmpty();
                    assertThat(line)
                            .contains("0af7651916cd43dd8448eb211c80319c")
                            .doesNotContain("\u001b");
                });
        assertThat(lines(output)).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
    }

    private static void log(String... arguments) {
        var application = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties("spring.config.import=classpath:platform.yml", "spring.application.name=a-service");
        try (var _ = application.run(arguments)) {
            MDC.put("traceId", "0af7651916cd43dd8448eb211c80319c");
            LOG.info("It {}", FORGED);
            LOG.warn("It failed", new IllegalStateException(FORGED));
        } finally {
            MDC.clear();
        }
    }

    private static List<String> lines(CapturedOutput output) {
        return output.getOut().lines().toList();
    }
}
