package org.mulin.testing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds words that would describe a person in a way the platform never does: by ethnicity, religion, belief, political
 * standing, biometrics, movement, risk, credit, "key person", petitioning, drugs or correction (PV-1). Names of places
 * and activities may hold such words: 回民区 is a district and 壮族铜鼓 an instrument.
 */
final class PrivacyLint {
    /** Whole words, after identifiers are taken apart at case changes, underscores and hyphens. */
    private static final List<String> ENGLISH = List.of(
            "ethnic|ethnicit(y|ies)|nationalit(y|ies)|race|races|racial|tribe|minorit(y|ies)",
            "religions?|religious|faiths?|creed|muslims?|buddhists?|christians?",
            "beliefs?|believers?",
            "politics|political|ideolog(y|ies)|communist|party (members?|membership|standing)",
            "biometrics?|fingerprints?|fac(e|ial) (id|image|print|recognition|template|vector)|iris|voiceprint|gait|dna",
            "movements?|trajector(y|ies)|whereabouts|geolocation|gps|geofences?|(travel|location) (history|track)",
            "risks?|risky|dangerousness",
            "credits?|creditworth(y|iness)|blacklist(ed)?|(trust|social|person|resident) scores?",
            "(key|focus|special|target|controlled|watched) (person|persons|people|population|residents?)",
            "(person|persons|people) of (interest|concern)|watchlist",
            "petitions?|petitioners?|petitioning",
            "drugs?|narcotics|addicts?|addiction",
            "corrections?|correctional|parole|probation|(criminal|police) record");

    private static final String PEOPLES = "汉|蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜"
            + "|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固"
            + "|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺";

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

    private static final Pattern ENGLISH_WORDS = Pattern.compile("\\b(" + String.join("|", ENGLISH) + ")\\b");
    private static final Pattern CHINESE_WORDS = Pattern.compile(String.join("|", CHINESE));
    private static final Pattern SEAMS =
            Pattern.compile("(?<=[\\p{Ll}\\d])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|[^\\p{L}\\p{N}]+");

    private PrivacyLint() {}

    /** The forbidden word in a name or a text, if there is one. */
    static Optional<String> forbidden(String text) {
        var words = SEAMS.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
        return first(ENGLISH_WORDS.matcher(words)).or(() -> first(CHINESE_WORDS.matcher(text)));
    }

    private static Optional<String> first(Matcher matcher) {
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
