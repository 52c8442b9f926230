package org.mulin.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mulin.testing.Http;
import org.mulin.testing.TestPostgres;
import org.mulin.testing.TestTokens;

class MyFileIT extends ResidentIT {
    private static final String MY_FILE = "/api/v1/my/file";

    private String file;
    private Http person;

    @BeforeEach
    void aPersonWithAFile() {
        file = "/api/v1/residents/" + river.resident(river.household(river.dwelling("河畔花园")), "林小满");
        person = caller(TestTokens.person(city.tenant(), UUID.randomUUID()));
    }

    @Test
    void aCodeLinksOnceAndEitherSideUndoesIt() {
        assertThat(person.get(MY_FILE).status()).isEqualTo(404);
        var code = code();
        assertThat(code).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        var linked = enter(person, fullWidth(code.toLowerCase(Locale.ROOT)));
        assertThat(linked.at("/name")).isEqualTo("林小满");
        assertThat(person.get(MY_FILE).at("/phone")).isEqualTo("138 0000 1234");
        assertThat(worker.get(file).at("/linked")).isEqualTo("true");
        assertThat(enter(stranger(), code).at("/code")).isEqualTo("LINK_CODE_UNKNOWN");
        assertThat(enter(stranger(), code()).at("/code")).isEqualTo("RESIDENT_ALREADY_LINKED");
        assertThat(enter(person, code()).at("/code")).isEqualTo("ACCOUNT_ALREADY_LINKED");

        assertThat(person.delete(MY_FILE).status()).isEqualTo(204);
        assertThat(person.get(MY_FILE).status()).isEqualTo(404);
        assertThat(enter(person, code()).status()).isEqualTo(200);
        assertThat(worker.delete(file + "/link").status()).isEqualTo(204);
        assertThat(person.get(MY_FILE).status()).isEqualTo(404);
    }

    @Test
    void aCodeIsOfNoUseElsewhereAndIsReplacedByTheNext() {
        var first = code();
        var second = code();
        assertThat(enter(person, first).at("/code")).isEqualTo("LINK_CODE_UNKNOWN");
        var elsewhere = caller(TestTokens.person(otherCity.tenant(), UUID.randomUUID()));
        assertThat(enter(elsewhere, second).at("/code")).isEqualTo("LINK_CODE_UNKNOWN");
        assertThat(enter(person, second).status()).isEqualTo(200);
    }

    @Test
    void manyAtOnceWithOneCodeLinkOneAccount() throws Exception {
        var code = code();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads
                    .invokeAll(IntStream.range(0, 20)
                            .<Callable<Integer>>mapToObj(
                                    _ -> () -> enter(stranger(), code).status())
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(answers).containsOnly(200, 422).containsOnlyOnce(200);
        }
    }

    @Test
    void aCodeThatIsReplacedWhileItIsEnteredIsUnknown() throws Exception {
        var code = code();
        try (var superuser = TestPostgres.superuser("residents");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            superuser.setAutoCommit(false);
            try (var statement = superuser.createStatement()) {
                statement.execute("select from resident where id = '%s' for update"
                        .formatted(file.substring(file.lastIndexOf('/') + 1)));
            }
            var next = threads.submit(this::code);
            Thread.sleep(300);
            var entered = threads.submit(() -> enter(person, code));
            Thread.sleep(300);
            superuser.rollback();
            assertThat(entered.get().at("/code")).isEqualTo("LINK_CODE_UNKNOWN");
            assertThat(enter(person, next.get()).status()).isEqualTo(200);
        }
    }

    /** As a Chinese keyboard types it. */
    private static String fullWidth(String text) {
        return text.codePoints()
                .map(it -> it == '-' ? '\u3000' : it - '!' + '！')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private Http stranger() {
        return caller(TestTokens.person(city.tenant(), UUID.randomUUID()));
    }

    private String code() {
        return worker.post(file + "/link-code", "").at("/code");
    }

    private static Http.Answer enter(Http caller, String code) {
        return caller.post(MY_FILE, "{\"code\": \"%s\"}".formatted(code));
    }
}
