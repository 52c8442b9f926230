package org.mulin.search.similar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mulin.search.text.Synonyms;

/** Pairs graded by hand: whether a clerk would say that the two are one matter. */
class LikenessTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "楼道灯坏了|三号楼楼道灯坏了|晚上下楼看不见台阶",
                "路灯不亮|三栋门口楼道灯不亮|一周没人修",
                "楼上漏水|五楼渗水到四楼|楼上卫生间渗水",
                "電梯困人|三单元电梯又困人了|昨天下午停在五楼",
                "水管爆裂|门口爆管|自来水往外喷，水管爆裂",
                "半夜施工噪音|工地夜间施工噪声大|凌晨还在打桩",
                "消防通道被占|生命通道停车|三栋楼下消防通道被占",
                "房本办不下来|不动产权证办不下来|交房三年",
            })
    void areOneMatter(String typed, String title, String body) {
        assertThat(likeness(typed, title, body)).isGreaterThanOrEqualTo(0.4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "楼道灯坏了|电梯坏了|三单元电梯停运",
                "路灯不亮|路面积水|下雨以后过不去",
                "楼上漏水|楼上半夜吵闹|拖桌子、放音乐",
                "电梯困人|加装电梯意见不一|一楼住户不同意",
                "消防通道被占|小区绿化被占|种了菜",
                "房本办不下来|居住证办理地点|刚从外地来",
                "灯|路灯不亮|三栋门口",
            })
    void areTwo(String typed, String title, String body) {
        assertThat(likeness(typed, title, body)).isLessThan(0.4);
    }

    private static double likeness(String typed, String title, String body) {
        return new Likeness(Synonyms.SHIPPED, new Text(typed, "")).to(new Text(title, body));
    }
}
