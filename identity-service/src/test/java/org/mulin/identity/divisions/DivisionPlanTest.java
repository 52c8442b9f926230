package org.mulin.identity.divisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mulin.identity.divisions.DivisionPlan.Event;
import org.mulin.identity.divisions.DivisionPlan.Step;
import org.mulin.platform.access.Division.Level;
import org.mulin.platform.access.ReferenceBatch.DivisionRow;
import org.mulin.platform.tenancy.Ids;

class DivisionPlanTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String HEADER = "code,name,level,parent_code\n";
    private static final String CITY = """
            9901,试验市,CITY,
            990101,东区,DISTRICT,9901
            990102,西区,DISTRICT,9901
            990101001,东街街道,SUBDISTRICT,990101
            990101001001,河畔社区,COMMUNITY,990101001
            990101001002,花园社区,COMMUNITY,990101001
            """;
    private static final List<DivisionRow> ROOT =
            List.of(new DivisionRow(Ids.next(), "9901", "试验市", Level.CITY, null, null, null, null, null, 1));

    private final List<DivisionRow> city = after(ROOT, plan(ROOT, CITY));

    @Test
    void aNewCityIsCreatedParentsFirst() {
        var plan = plan(ROOT, CITY);

        assertThat(plan.errors()).isEmpty();
        assertThat(plan.counts()).isEqualTo(new DivisionPlan.Counts(5, 0, 0, 0, 1));
        assertThat(plan.steps())
                .extracting(step -> step.division().code())
                .containsExactly("990101", "990102", "990101001", "990101001001", "990101001002");
        assertThat(find(city, "990101001001"))
                .extracting(DivisionRow::district, DivisionRow::subdistrict, DivisionRow::community)
                .containsExactly(
                        find(city, "990101").id(),
                        find(city, "990101001").id(),
                        find(city, "990101001001").id());
    }

    @Test
    void theOrderOfRowsDoesNotMatter() {
        var lines = new ArrayList<>(CITY.lines().toList());
        var reversed = String.join("\n", lines.reversed());

        assertThat(plan(ROOT, reversed).counts()).isEqualTo(plan(ROOT, CITY).counts());
    }

    @Test
    void theSameFileAgainChangesNothing() {
        var plan = plan(city, CITY);

        assertThat(plan.steps()).isEmpty();
        assertThat(plan.counts()).isEqualTo(new DivisionPlan.Counts(0, 0, 0, 0, 6));
    }

    @Test
    void aRenamedDivisionKeepsItsIdAndRisesInVersion() {
        var plan = plan(city, CITY.replace("河畔社区", "河岸社区"));

        assertThat(plan.steps())
                .extracting(
                        Step::event,
                        step -> step.division().id(),
                        step -> step.division().version())
                .containsExactly(tuple(Event.RENAMED, find(city, "990101001001").id(), 2L));
        assertThat(plan.counts()).isEqualTo(new DivisionPlan.Counts(0, 1, 0, 0, 5));
    }

    @Test
    void theRootCanBeRenamed() {
        assertThat(plan(city, CITY.replace("试验市", "实验市")).counts().renamed()).isEqualTo(1);
    }

    @Test
    void aMovedDivisionTakesAllBelowItAlong() {
        var plan = plan(city, CITY.replace("SUBDISTRICT,990101", "SUBDISTRICT,990102"));

        var west = find(city, "990102").id();
        assertThat(plan.steps())
                .extracting(
                        Step::event,
                        step -> step.division().code(),
                        step -> step.division().district())
                .containsExactly(
                        tuple(Event.MOVED, "990101001", west),
                        tuple(Event.RECUT, "990101001001", west),
                        tuple(Event.RECUT, "990101001002", west));
        assertThat(plan.steps()).allMatch(step -> step.division().version() == 2);
        assertThat(plan.counts()).isEqualTo(new DivisionPlan.Counts(0, 0, 1, 0, 5));
    }

    @Test
    void whatIsMovedByAPartialFileTakesAlongWhatTheFileDoesNotName() {
        var plan = plan(city, "990101001,东街街道,SUBDISTRICT,990102\n");

        assertThat(plan.steps()).extracting(Step::event).containsExactly(Event.MOVED, Event.RECUT, Event.RECUT);
    }

    @Test
    void movedAndRenamedAtOnceCountsAsBoth() {
        var plan = plan(city, CITY.replace("东街街道,SUBDISTRICT,990101", "西街街道,SUBDISTRICT,990102"));

        assertThat(plan.counts()).isEqualTo(new DivisionPlan.Counts(0, 1, 1, 0, 5));
    }

    @Test
    void whatAFileWithTheRootLeavesOutEnds() {
        var plan = plan(city, CITY.replace("990101001002,花园社区,COMMUNITY,990101001\n", ""));

        assertThat(plan.steps())
                .extracting(
                        Step::event,
                        step -> step.division().name(),
                        step -> step.division().endedOn())
                .containsExactly(tuple(Event.ENDED, "花园社区", TODAY));
    }

    @Test
    void aDivisionThatIsLeftOutWithAllBelowItEndsWithThem() {
        var plan = plan(city, """
                9901,试验市,CITY,
                990102,西区,DISTRICT,9901
                """);

        assertThat(plan.counts().ended()).isEqualTo(4);
    }

    @Test
    void aDivisionThatARowStillNamesAsItsParentDoesNotEnd() {
        var plan = plan(city, """
                9901,试验市,CITY,
                990101001001,河畔社区,COMMUNITY,990101001
                """);

        assertThat(plan.errors()).isEmpty();
        assertThat(plan.steps()).extracting(step -> step.division().code()).containsExactly("990102", "990101001002");
    }

    @Test
    void aFileWithoutTheRootEndsNothing() {
        assertThat(plan(city, "990102,西区,DISTRICT,9901\n").steps()).isEmpty();
    }

    @Test
    void aFileWithBadRowsEndsNothing() {
        var plan = plan(city, "9901,试验市,CITY,\n99010,错区,DISTRICT,9901\n");

        assertThat(plan.errors()).hasSize(1);
        assertThat(plan.counts().ended()).isZero();
    }

    @Test
    void endingMoreThanTwentyAndMoreThanOneInTwentyIsMany() {
        assertThat(endings(20, 100)).isFalse();
        assertThat(endings(21, 100)).isTrue();
        assertThat(endings(50, 1000)).isFalse();
        assertThat(endings(51, 1000)).isTrue();
    }

    @Test
    void eachBadRowGetsItsReason() {
        assertBad("990103,南区,DISTRICT,9909", RowProblem.PARENT_UNKNOWN);
        assertBad("990103,南区,DISTRICT,", RowProblem.PARENT_UNKNOWN);
        assertBad("99010,南区,DISTRICT,9901", RowProblem.CODE_WRONG_LENGTH);
        assertBad("99010A,南区,DISTRICT,9901", RowProblem.CODE_WRONG_LENGTH);
        assertBad("990103,南区,COMMUNITY,9901", RowProblem.CODE_WRONG_LENGTH);
        assertBad("９９０１０３,南区,DISTRICT,9901", RowProblem.CODE_WRONG_LENGTH);
        assertBad("980103,南区,DISTRICT,9901", RowProblem.CODE_FOREIGN);
        assertBad("990101,又是东区,DISTRICT,9901", RowProblem.CODE_REPEATED);
        assertBad("990103,南区,COUNTY,9901", RowProblem.LEVEL_UNKNOWN);
        assertBad("990103,南区,,9901", RowProblem.LEVEL_UNKNOWN);
        assertBad("990103,南区,DISTRICT,990101", RowProblem.PARENT_NOT_ABOVE);
        assertBad("990103,南区,DISTRICT,990101001", RowProblem.PARENT_NOT_ABOVE);
        assertBad("990103,  ,DISTRICT,9901", RowProblem.NAME_EMPTY);
        assertBad("990103," + "长".repeat(61) + ",DISTRICT,9901", RowProblem.NAME_TOO_LONG);
        assertBad("990103,\"南\n区\",DISTRICT,9901", RowProblem.NAME_NOT_PLAIN);
        assertBad("990103,南区,DISTRICT", RowProblem.ROW_INCOMPLETE);
        assertBad("990103,南区,DISTRICT,9901,more", RowProblem.ROW_INCOMPLETE);
    }

    @Test
    void theLongestNameMayHaveRareCharacters() {
        assertThat(plan(ROOT, CITY + "990103," + "𠮷".repeat(60) + ",DISTRICT,9901\n")
                        .errors())
                .isEmpty();
    }

    @Test
    void theRootCannotBePutUnderAnything() {
        var plan = plan(city, CITY.replace("9901,试验市,CITY,", "9901,试验市,CITY,990101"));

        assertThat(plan.errors().getFirst()).isEqualTo(new RowError(2, "9901", RowProblem.PARENT_UNKNOWN));
    }

    @Test
    void aRowBelowABadRowIsBadToo() {
        var plan = plan(city, CITY.replace("990101,东区", "990101,"));

        assertThat(plan.errors())
                .extracting(RowError::row, RowError::problem)
                .containsExactly(
                        tuple(3L, RowProblem.NAME_EMPTY),
                        tuple(5L, RowProblem.PARENT_REFUSED),
                        tuple(6L, RowProblem.PARENT_REFUSED),
                        tuple(7L, RowProblem.PARENT_REFUSED));
        assertThat(plan.mayGoOn(false)).isFalse();
        assertThat(plan.mayGoOn(true)).isTrue();
    }

    @Test
    void onlyTheRowThatIsNotUtf8IsRefused() {
        var gbk = Charset.forName("GBK");
        var bytes = concat((HEADER + CITY).getBytes(StandardCharsets.UTF_8), "990103,南区,DISTRICT,9901\n".getBytes(gbk));

        var plan = DivisionPlan.of(ROOT, DivisionFile.read(bytes), TODAY);

        assertThat(plan.errors()).containsExactly(new RowError(8, "990103", RowProblem.NOT_UTF8));
        assertThat(plan.counts().created()).isEqualTo(5);
    }

    @Test
    void aFileThatIsNoTableOfDivisionsIsRefusedWhole() {
        assertThat(whole("")).isEqualTo(RowProblem.FILE_EMPTY);
        assertThat(whole(HEADER)).isEqualTo(RowProblem.FILE_EMPTY);
        assertThat(whole("code,name,level\n9901,试验市,CITY\n")).isEqualTo(RowProblem.COLUMNS_MISSING);
        assertThat(whole(HEADER + CITY + "990103,\"南区,DISTRICT,9901\n")).isEqualTo(RowProblem.CSV_BROKEN);
    }

    @Test
    void byteOrderMarkWindowsLineEndsOtherColumnsAndBlankLinesAreFine() {
        var file = "\uFEFFname,code,parent_code,level,note\r\n试验市,9901,,CITY,\r\n\r\n\"东区\",990101,9901,DISTRICT,x\r\n";

        var plan = DivisionPlan.of(ROOT, DivisionFile.read(file.getBytes(StandardCharsets.UTF_8)), TODAY);

        assertThat(plan.errors()).isEmpty();
        assertThat(plan.counts().created()).isEqualTo(1);
    }

    private static void assertBad(String row, RowProblem problem) {
        var plan = plan(ROOT, CITY + row + "\n");
        assertThat(plan.errors())
                .as(row)
                .extracting(RowError::row, RowError::problem)
                .containsExactly(tuple(8L, problem));
        assertThat(plan.counts().created()).as(row).isEqualTo(5);
    }

    private static RowProblem whole(String text) {
        var file = DivisionFile.read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(DivisionPlan.of(ROOT, file, TODAY).mayGoOn(true)).isFalse();
        return file.errors().getFirst().problem();
    }

    private static boolean endings(int ended, int inForce) {
        return new DivisionPlan(List.of(), new DivisionPlan.Counts(0, 0, 0, ended, 1), List.of()).endsMany(inForce);
    }

    private static DivisionPlan plan(List<DivisionRow> inForce, String rows) {
        return DivisionPlan.of(inForce, DivisionFile.read((HEADER + rows).getBytes(StandardCharsets.UTF_8)), TODAY);
    }

    private static List<DivisionRow> after(List<DivisionRow> before, DivisionPlan plan) {
        var byCode = new HashMap<String, DivisionRow>();
        before.forEach(row -> byCode.put(row.code(), row));
        plan.steps().forEach(step -> byCode.put(step.division().code(), step.division()));
        return List.copyOf(byCode.values());
    }

    private static DivisionRow find(List<DivisionRow> rows, String code) {
        return rows.stream().filter(row -> row.code().equals(code)).findFirst().orElseThrow();
    }

    private static byte[] concat(byte[] first, byte[] second) {
        var both = new byte[first.length + second.length];
        IntStream.range(0, both.length)
                .forEach(index -> both[index] = index < first.length ? first[index] : second[index - first.length]);
        return both;
    }
}
