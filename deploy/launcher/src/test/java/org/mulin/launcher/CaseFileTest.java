package org.mulin.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseFileTest {

    private static final String HEADER =
            "id,user,subject,received_at,body,category,upvotes,downvotes,reply,replied_at\n";

    @Test
    void aRowBecomesACaseWithTimesOfTheTenantsZone() throws IOException {
        assertThat(rows("7,u,路灯不亮,2019-02-28T11:25:05,\"第一行\n第二行\",城乡建设,1,0,已修好,2019-03-01T00:00:00\n"))
                .containsExactly(new CaseFile.Good(
                        2,
                        new CaseFile.Item(
                                "7",
                                "CONCERN",
                                "路灯不亮",
                                "第一行\n第二行",
                                "510107009004",
                                "城乡建设",
                                Instant.parse("2019-02-28T03:25:05Z"),
                                new CaseFile.Resolution("已修好", Instant.parse("2019-02-28T16:00:00Z")))));
    }

    @Test
    void withoutCategoryAndReplyTheCaseIsOpen() throws IOException {
        assertThat(items(HEADER + "7,u,路灯不亮,2019-02-28T11:25:05,三盏,,1,0,,\n"))
                .singleElement()
                .returns(null, CaseFile.Item::category)
                .returns(null, CaseFile.Item::resolution);
    }

    @Test
    void aBadRowSaysWhatIsWrongAndTheNextGoesOn() throws IOException {
        var rows = rows("1,u,,2019-02-28T11:25:05,text,,0,0,,\n"
                + "2,u,subject,2019-02-30T11:25:05,text,,0,0,,\n"
                + "3,u,subject,2019-02-28T11:25:05,text,,0,0,done,yesterday\n"
                + "4,u,subject,2019-02-28T11:25:05,text,,0,0,done,\n"
                + ",u,subject,2019-02-28T11:25:05,text,,0,0,,\n"
                + "6,u,subject\n"
                + "7,u,subject,2019-02-28T11:25:05,text,,0,0,,\n");

        assertThat(rows.subList(0, 6))
                .containsExactly(
                        new CaseFile.Bad(2, "1", "subject is empty"),
                        new CaseFile.Bad(3, "2", "received_at is not a date and time: \"2019-02-30T11:25:05\""),
                        new CaseFile.Bad(4, "3", "replied_at is not a date and time: \"yesterday\""),
                        new CaseFile.Bad(5, "4", "replied_at is empty"),
                        new CaseFile.Bad(6, "", "id is empty"),
                        new CaseFile.Bad(7, "6", "has 3 columns instead of 10"));
        assertThat(rows.getLast()).isInstanceOf(CaseFile.Good.class);
    }

    @Test
    void aRowsOwnDivisionGoesFirst() throws IOException {
        var file = "id,subject,received_at,body,division\n1,s,2019-02-28T11:25:05,b,4514\n2,s,2019-02-28T11:25:05,b,\n";

        assertThat(items(file)).extracting(CaseFile.Item::division).containsExactly("4514", "510107009004");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
        assertThat(read("\uFEFF" + HEADER + "7,u,s,2019-02-28T11:25:05,b,,0,0,,\n"))
                .hasSize(1);
    }

    @Test
    void aFileWithoutANeededColumnIsRefused() {
        assertThatThrownBy(() -> read("id,subject,body\n")).hasMessage("the file has no column \"received_at\"");
    }

    private static List<CaseFile.Item> items(String text) throws IOException {
        return read(text).stream()
                .map(CaseFile.Good.class::cast)
                .map(CaseFile.Good::item)
                .toList();
    }

    private static List<CaseFile.Row> rows(String rows) throws IOException {
        return read(HEADER + rows);
    }

    private static List<CaseFile.Row> read(String text) throws IOException {
        var rows = new ArrayList<CaseFile.Row>();
        try (var file = CaseFile.read(new BufferedReader(new StringReader(text)), "510107009004")) {
            file.forEach(rows::add);
        }
        return rows;
    }
}
