package org.mulin.search.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
            "感谢网格员帮忙找回走失老人|特别负责，提出表扬。");

    private static final SearchScope EVERYTHING = new SearchScope(CaseBuilder.TENANT, List.of(Reaches.EVERYWHERE));

    private static CaseIndex index;

    @BeforeAll
    static void fill() {
        index = CaseWorld.empty("it-relevance");
        CaseWorld.put(
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
        CaseHits found = index.search(EVERYTHING, CaseWorld.text(typed));
        assertThat(found.hits().stream()
                        .map(hit -> CASES.stream()
                                .map(text -> text.substring(0, text.indexOf('|')))
                                .filter(candidate -> id(candidate).equals(hit.id()))
                                .findFirst()
                                .orElseThrow())
                        .toList())
                .startsWith(title);
    }

    private static UUID id(String title) {
        return UUID.nameUUIDFromBytes(title.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
