package org.mulin.residents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns of a file of residents. There are no others: what is asked for is where people live, not what they are. */
enum ImportColumn {
    ESTATE("小区", true, 50),
    BUILDING("楼栋", true, 50),
    STAIRWAY("单元", false, 50),
    DWELLING("房号", true, 50),
    HOUSEHOLD_NO("户号", false, 20),
    TENURE("产权", true, 20),
    NAME("姓名", true, 50),
    PHONE("电话", false, 20),
    RELATION("关系", false, 20),
    FROM("入住日期", true, 20);

    private final String chinese;
    private final boolean filled;
    private final int longest;

    ImportColumn(String chinese, boolean filled, int longest) {
        this.chinese = chinese;
        this.filled = filled;
        this.longest = longest;
    }

    /** The column as the API calls it. */
    String english() {
        return name().toLowerCase(Locale.ROOT);
    }

    String chinese() {
        return chinese;
    }

    /** Whether each row has something in it. */
    boolean isFilled() {
        return filled;
    }

    int longest() {
        return longest;
    }

    static Optional<ImportColumn> called(String header) {
        return Arrays.stream(values())
                .filter(it -> it.chinese.equals(header) || it.english().equalsIgnoreCase(header))
                .findFirst();
    }

    /** An empty file, which a spreadsheet opens as what it is by its byte order mark. */
    static String template() {
        return "\uFEFF" + Arrays.stream(values()).map(ImportColumn::chinese).collect(Collectors.joining(",")) + "\r\n";
    }
}
