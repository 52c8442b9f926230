package org.mulin.bench.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mulin.bench.Failure;
import org.mulin.bench.relevance.JudgedQuery.Split;

class JudgedQueryTest {

    @Test
    void aLineIsAQueryWithItsJudgements() {
        var query = JudgedQuery.parse("holdout\ttopic\t路灯 不亮\tm12:3 c01:1");

        assertThat(query).isEqualTo(new JudgedQuery(Split.HOLDOUT, "topic", "路灯 不亮", Map.of("m12", 3, "c01", 1)));
    }

    @Test
    void aLineThatIsNotOneIsRefused() {
        for (var line : List.of("dev\ttopic\t路灯", "dev\ttopic\t路灯\tm12", "dev\ttopic\t路灯\tm12:3 m12:1")) {
            assertThatThrownBy(() -> JudgedQuery.parse(line)).as(line).isInstanceOf(Failure.class);
        }
    }

    @Test
    void aCasesNumberIsPutInAsItIsAsked() {
        assertThat(typed("{number c05}")).isEqualTo("2603-7K2M9QX");
        assertThat(typed("{tail c05}")).isEqualTo("M9QX");
        assertThat(typed("{lower c05}")).isEqualTo("2603-7k2m9qx");
        assertThat(typed("{plain c05}")).isEqualTo("26037K2M9QX");
        assertThat(typed("{wide c05}")).isEqualTo("２６０３－７Ｋ２Ｍ９ＱＸ");
        assertThat(typed("编号{tail c05}")).isEqualTo("编号M9QX");
    }

    @Test
    void whatIsNotThereIsNotMissed() {
        var query = new JudgedQuery(Split.DEV, "topic", "路灯", Map.of("m12", 3, "c01", 1));

        assertThat(query.among(Set.of("c01")).grades()).isEqualTo(Map.of("c01", 1));
    }

    @Test
    void peopleAreAskedForWhereOnlyPeopleAreMeant() {
        assertThat(query(Map.of("r01", 3)).isAboutPeople()).isTrue();
        assertThat(query(Map.of("r01", 3, "c01", 1)).isAboutPeople()).isFalse();
    }

    private static String typed(String text) {
        return new JudgedQuery(Split.DEV, "number", text, Map.of("c05", 3)).typed(_ -> "2603-7K2M9QX");
    }

    private static JudgedQuery query(Map<String, Integer> grades) {
        return new JudgedQuery(Split.DEV, "topic", "路灯", grades);
    }
}
