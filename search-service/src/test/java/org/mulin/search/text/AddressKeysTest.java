package org.mulin.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressKeysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3栋2单元501",
                "3-2-501",
                "03-02-501",
                "三栋二单元501室",
                "3幢2单元501号",
                "3号楼2单元5楼501",
                "３號樓２單元５０１",
                "3座 2单元 501",
                "3#2单元501",
                "3#楼2单元501室",
                "住在 3-2-501，楼上漏水"
            })
    void oneDwellingHasTheSameKeysHoweverItIsWritten(String written) {
        assertThat(AddressKeys.in(written)).containsExactly("3栋", "3栋2单元", "3栋2单元501");
    }

    @ParameterizedTest
    @CsvSource({
        "三栋楼道灯坏了, 3栋",
        "十二栋, 12栋",
        "一百零三号楼, 103栋",
        "二〇号楼, 20栋",
        "A座大厅, a栋",
        "12幢三单元门禁, 12栋 12栋3单元",
        "3-501, 3栋 3栋501",
        "3栋和5栋之间, 3栋 5栋",
        "5号601室, 5栋 5栋601"
    })
    void everyStepFromTheBuildingDownIsAKey(String written, String keys) {
        assertThat(AddressKeys.in(written)).containsExactly(keys.split(" ", -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "路灯不亮",
                "2026-11-21",
                "028-8888-1234",
                "13812345678",
                "1-2",
                "12号线",
                "一号文件",
                "第3号通知",
                "24小时",
                "10.0.0.1-255",
                "2611-7K2M9QX",
                "usb座充",
                "\uD83D-3-501x",
                "讲座",
                "两百"
            })
    void whatIsNoAddressHasNone(String written) {
        assertThat(AddressKeys.in(written)).isEmpty();
    }

    @Test
    void aTextSaysWhereAnAddressStands() {
        assertThat(AddressKeys.found("在三栋501漏水")).singleElement().satisfies(found -> {
            assertThat(found.longest()).isEqualTo("3栋501");
            assertThat("在三栋501漏水".substring(found.start(), found.end())).isEqualTo("三栋501");
        });
    }
}
