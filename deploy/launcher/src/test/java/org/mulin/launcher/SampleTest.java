package org.mulin.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The demo tenants fit together: nothing names a division, unit or category that is not in the files beside it. */
class SampleTest {

    private static final Path SAMPLES = Path.of("../sample");
    private static final Pattern COMMA = Pattern.compile(",");

    @ParameterizedTest
    @FieldSource("org.mulin.launcher.Sample#TENANTS")
    void everyDivisionIsCompleteUpToTheRoot(String tenant) throws IOException {
        var sample = Sample.read(SAMPLES.resolve(tenant));
        var known = new HashSet<String>();
        for (var line : Files.readAllLines(SAMPLES.resolve(tenant).resolve("divisions.csv")).stream()
                .skip(1)
                .toList()) {
            var columns = COMMA.split(line, -1);
            assertThat(columns[3].isEmpty() ? sample.root().code() : columns[3])
                    .as(line)
                    .isIn(columns[3].isEmpty() ? Set.of(columns[0]) : known);
            known.add(columns[0]);
        }
        assertThat(known)
                .containsAll(
                        sample.accounts().stream().map(Sample.Account::division).toList());
        assertThat(known).contains(sample.community());
        assertThat(known)
                .containsAll(sample.units().stream().map(Sample.Unit::division).toList());
        try (var cases = CaseFile.open(SAMPLES.resolve(tenant).resolve("cases.csv"), "")) {
            for (var row : cases) {
                assertThat(row).isInstanceOf(CaseFile.Good.class);
                var item = ((CaseFile.Good) row).item();
                assertThat(item.division()).isIn(known);
                assertThat(item.category()).isIn(categories());
            }
        }
    }

    @ParameterizedTest
    @FieldSource("org.mulin.launcher.Sample#TENANTS")
    void everyTenantHasItsRoles(String tenant) {
        var sample = Sample.read(SAMPLES.resolve(tenant));

        assertThat(sample.accounts())
                .extracting(Sample.Account::role)
                .contains(
                        "DISTRICT_OFFICIAL", "COMMUNITY_SECRETARY", "COMMUNITY_WORKER", "UNIT_HANDLER", "TENANT_ADMIN");
        assertThat(sample.accounts()).allSatisfy(account -> {
            if (account.role().equals("UNIT_HANDLER")) {
                assertThat(sample.units()).extracting(Sample.Unit::name).contains(account.unit());
            }
        });
    }

    private static Set<String> categories() throws IOException {
        return Files.readAllLines(SAMPLES.resolve("categories.csv")).stream()
                .skip(1)
                .map(line -> COMMA.split(line, -1)[0])
                .collect(Collectors.toSet());
    }
}
