package org.mulin.search.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mulin.search.cases.CaseBuilder;
import org.mulin.search.index.Reaches;
import org.mulin.search.index.SearchScope;

/** What people type, and the case they must see first. */
class RelevanceIT {

    private static final List<String> CASES = List.of(
            "三号楼楼道灯坏了|晚上下楼看不见台阶，老人不敢出门，希望尽快维修。",
            "小區路面坑窪積水|雨後三天水還沒退，孩子上學繞路。",
            "申请最低生活保障|去年下岗，妻子患病，家里没有收入，想了解需要哪些材料。",
            "五楼渗水到四楼客厅|楼上卫生间防水坏了，墙皮脱落，双方谈不拢，请社区调解。",
            "楼上半夜吵闹|凌晨还在拖桌子、放音乐，多次沟通无效。",
            "电瓶车在楼道充电|有人从窗户拉线下来充电，担心起火。",
            "消防通道被私家车占用|救护车进不来，画了线也没人管。",
            "居住证办理地点|刚从外地来打工，想给孩子报名入学，不知道证去哪办。",
            "给高龄老人代办补贴|母亲八十五岁，行动不便，想请网格员帮忙申请高龄津贴。",
            "加装电梯意见不一|一楼住户不同意，六楼老人上下楼困难。",
            "流动摊贩占道|菜市场门口每天早上卖菜的摆到马路上。",
            "小区wifi信号差|活动室的无线网连不上，老年大学上不了课。",
            "物业费涨价没有公示|业委会没有开会，账目也不公开。",
            "异地就医怎么报销|父亲在省城住院，医保结算不了。",
            "清真巷街道下水道堵塞|污水冒到路上，气味很大。",
            "广场舞声音太大|晚上九点半还在跳，影响孩子写作业。",
            "楼顶太阳能管道爆裂|三单元屋顶往下流水，冬天结冰很危险。",
            "感谢网格员帮忙找回走失老人|特别负责，提出表扬。",
            "3栋2单元501空调外机松动|风大的时候晃得厉害。",
            "四号楼门禁刷不开|卡换过了也没用。",
            "金桂苑5-1-302阳台花盆要掉|下面是儿童乐园。");

    private static final SearchScope EVERYTHING = new SearchScope(CaseBuilder.TENANT, List.of(Reaches.EVERYWHERE));

    private static Box index;

    @BeforeAll
    static void fill() {
        index = BoxWorld.empty("it-relevance");
        BoxWorld.put(
                index,
                CASES.stream()
                        .map(text -> text.split("\\|", -1))
                        .map(text -> CaseBuilder.aCase()
                                .id(id(text[0]))
                                .title(text[0])
                                .body(text[1]))
                        .toArray(CaseBuilder[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "路灯不亮, 三号楼楼道灯坏了",
        "小区路面积水, 小區路面坑窪積水",
        "低保怎么申请, 申请最低生活保障",
        "低 保, 申请最低生活保障",
        "楼上漏水, 五楼渗水到四楼客厅",
        "噪音扰民怎么办, 楼上半夜吵闹",
        "电动车飞线充电, 电瓶车在楼道充电",
        "生命通道停车, 消防通道被私家车占用",
        "請問居住證怎麼辦理, 居住证办理地点",
        "高龄补贴, 给高龄老人代办补贴",
        "增设电梯, 加装电梯意见不一",
        "小贩占道经营, 流动摊贩占道",
        "无线网WIFI, 小区wifi信号差",
        "物業帳目公開, 物业费涨价没有公示",
        "外地看病报销, 异地就医怎么报销",
        "清真巷 污水管 不通, 清真巷街道下水道堵塞",
        "跳舞音乐太吵, 广场舞声音太大",
        "屋顶水管爆裂, 楼顶太阳能管道爆裂",
    })
    void showsFirst(String typed, String title) {
        BoxHits found = index.search(EVERYTHING, BoxWorld.text(typed));
        assertThat(found.hits().stream()
                        .map(hit -> CASES.stream()
                                .map(text -> text.substring(0, text.indexOf('|')))
                                .filter(candidate -> id(candidate).equals(hit.id()))
                                .findFirst()
                                .orElseThrow())
                        .toList())
                .startsWith(title);
    }

    /** Every class of questions, each with the least nDCG at ten that its hits and what is related to them had so far. */
    enum Asked {
        ADDRESS(
                1.0,
                "三栋二单元501|3栋2单元501空调外机松动=3",
                "3-2-501|3栋2单元501空调外机松动=3",
                "３幢２单元５０１室空调|3栋2单元501空调外机松动=3",
                "5栋1单元302花盆|金桂苑5-1-302阳台花盆要掉=3",
                "3#楼道灯|三号楼楼道灯坏了=3",
                "4栋门禁|四号楼门禁刷不开=3"),
        MISHEARD(
                1.0,
                "楼到灯坏了|三号楼楼道灯坏了=3",
                "电平车充电|电瓶车在楼道充电=3",
                "加装电剃|加装电梯意见不一=3",
                "高龄补帖|给高龄老人代办补贴=3",
                "消防通到占用|消防通道被私家车占用=3"),
        EVERYDAY(
                0.9,
                "请问我们小区三号楼的楼道灯坏了好几天了晚上老人下楼看不见台阶应该找谁来修|三号楼楼道灯坏了=3",
                "我父亲在外省住院了医保怎么报销需要什么材料|异地就医怎么报销=3",
                "楼上邻居半夜放音乐拖桌子吵得睡不着该怎么办|楼上半夜吵闹=3,广场舞声音太大=1",
                "菜市场门口每天早上摆摊的把马路都占了谁来管|流动摊贩占道=3",
                "我妈八十五了走不动路能不能请人上门帮忙办高龄津贴|给高龄老人代办补贴=3"),
        WRITTEN_OTHERWISE(
                0.9,
                "樓道燈|三号楼楼道灯坏了=3",
                "ＷＩＦＩ信号|小区wifi信号差=3",
                "低 保 申 请|申请最低生活保障=3",
                "路面積水|小區路面坑窪積水=3",
                "垂直電梯 加裝|加装电梯意见不一=3");

        private final double least;
        private final List<String> questions;

        Asked(double least, String... questions) {
            this.least = least;
            this.questions = List.of(questions);
        }
    }

    @ParameterizedTest
    @EnumSource
    void answersEveryClassOfQuestionsAsWellAsEver(Asked asked) {
        var scores = new TreeMap<String, Double>();
        asked.questions.forEach(question -> scores.put(question, gain(question)));
        var mean = scores.values().stream().mapToDouble(it -> it).average().orElse(0);
        System.out.printf("nDCG@10 of %s: %.3f %s%n", asked, mean, scores);
        assertThat(mean).as("%s", scores).isGreaterThanOrEqualTo(asked.least);
    }

    private static double gain(String question) {
        var parts = question.split("\\|", -1);
        var grades = new HashMap<UUID, Integer>();
        for (var judged : parts[1].split(",", -1)) {
            var grade = judged.split("=", -1);
            grades.put(id(grade[0]), Integer.valueOf(grade[1]));
        }
        var found = index.search(EVERYTHING, BoxWorld.text(parts[0]));
        var shown = Stream.concat(found.hits().stream(), found.related().stream())
                .limit(10)
                .map(hit -> grades.getOrDefault(hit.id(), 0))
                .toList();
        return discounted(shown)
                / discounted(grades.values().stream()
                        .sorted(Comparator.reverseOrder())
                        .toList());
    }

    private static double discounted(List<Integer> grades) {
        var sum = 0.0;
        for (var at = 0; at < grades.size(); at++) {
            sum += (Math.pow(2, grades.get(at)) - 1) / (Math.log(at + 2) / Math.log(2));
        }
        return sum;
    }

    private static UUID id(String title) {
        return UUID.nameUUIDFromBytes(title.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
