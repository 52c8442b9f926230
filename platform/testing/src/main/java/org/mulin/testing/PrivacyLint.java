package org.mulin.testing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mulin.platform.text.Labels;

/**
 * Finds words that would describe a person in a way the platform never does: by ethnicity, religion, belief, political
 * standing, biometrics, movement, risk, credit, "key person", petitioning, drugs or correction (PV-1). Names of places
 * and activities may hold such words: 回民区 is a district and 壮族铜鼓 an instrument.
 */
final class PrivacyLint {
    private static final String PEOPLES = String.join("|", Labels.PEOPLES);

    /** What makes a name of a people or a religion the name of a place or an activity, unless people follow it. */
    private static final String OF_A_PLACE_OR_ACTIVITY =
            "(?!\\p{IsHan}{0,2}(自治|路|街|巷|区|乡|镇|县|州|旗|村|寨|小学|中学|大学|学校|学院|广场|公园|园|楼|馆|桥|场所|医院"
                    + "|文化|舞|歌|节|铜鼓|服饰|美食|工艺)(?![民生员人]))";

    private static final List<String> CHINESE = List.of(
            "(民族|族别|族籍|种族|族裔|((" + PEOPLES + ")族))" + OF_A_PLACE_OR_ACTIVITY,
            "(宗教|教派|穆斯林)" + OF_A_PLACE_OR_ACTIVITY,
            "基督徒|佛教徒|教徒|教民|信众|信仰|信教",
            "政治面貌|政治身份|政治倾向|政治表现|党派|党员|团员|党籍",
            "生物特征|生物识别|指纹|掌纹|人脸|面部|虹膜|声纹|步态|基因",
            "轨迹|行踪|去向|行程|出入记录|流动情况",
            "风险|高危|危险等级|危险人员",
            "信用|征信|失信|黑名单|积分",
            "重点(人|对象|群体|户|管控)|特殊(人|群体|对象)|关注(人|对象)|管控(人|对象)|稳控|维稳",
            "信访|上访|访民|缠访",
            "吸毒|涉毒|戒毒|毒品",
            "矫正|刑满|前科|犯罪记录|安置帮教|服刑");

    private static final Pattern CHINESE_WORDS = Pattern.compile(String.join("|", CHINESE));

    private PrivacyLint() {}

    /** The forbidden word in a name or a text, if there is one. */
    static Optional<String> forbidden(String text) {
        return Labels.english(text).or(() -> first(CHINESE_WORDS.matcher(text)));
    }

    private static Optional<String> first(Matcher matcher) {
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
