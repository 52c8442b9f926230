package org.mulin.platform.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Refuses labels that a tenant makes up itself, such as categories, when they would say what sort of person somebody is
 * (docs/privacy.md). It is about people, not words: 民族路社区, 社区矫正 and 安全风险 are a place, an office and a matter.
 */
public final class Labels {
    /** The names of peoples, without the 族 behind them. */
    public static final List<String> PEOPLES =
            List.of(("汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土"
                            + " 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙"
                            + " 鄂伦春 赫哲 门巴 珞巴 基诺")
                    .split(" ", -1));

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

    private static final String OF_A_PERSON =
            "族别|族籍|种族|族裔|教派|穆斯林|基督徒|佛教徒|教徒|教民|信徒|信众|信仰|信教|政治(?:面貌|身份|倾向|表现)|党派|团员|党籍|生物特征|生物识别|指纹|掌纹|人脸"
                    + "|面部|虹膜|声纹|步态|基因|轨迹|行踪|去向|行程|出入记录|流动情况|高危|危险等级|危险人员|黑名单|重点(?:人|对象|群体|户|管控|关注)"
                    + "|特殊(?:人|群体|对象)|关注(?:人|对象)|管控(?:人|对象)|稳控|维稳|上访|访民|缠访|吸毒|涉毒|刑满|前科|犯罪记录|安置帮教|服刑";
    private static final String OF_A_PERSON_OR_A_THING =
            "民族|宗教|党员|信访|戒毒|毒品|风险|信用|征信|失信|积分|矫正|(?:%s)族".formatted(String.join("|", PEOPLES));
    private static final Pattern A_THING_FOLLOWS =
            Pattern.compile("\\p{IsHan}{0,2}(?:自治|路|街|巷|区|乡|镇|县|州|旗|村|寨|小学|中学|大学|学校"
                    + "|学院|广场|公园|园|楼|馆|桥|场所|医院|文化|舞|歌|节|铜鼓|服饰|美食|工艺|器乐|食堂|餐厅|饭店|市场|店|室|所|站|局|中心|办公室|大街"
                    + "|事务|事项|工作|管理|政策|宣传|举报|投诉|办理|服务|活动|团结|隐患|排查|入学|落户|卡|企业)");
    private static final Pattern A_THING_STANDS_BEFORE = Pattern.compile("(?:安全|消防|燃气|金融|灾害|企业|社区)$");
    private static final Pattern PEOPLE_FOLLOW =
            Pattern.compile("人(?!民)|者|员(?!会)|对象|群体|(?<!落)户|居民|村民|群众|同胞|家庭|儿童|妇女|子女|成分|身份|等级|评分|名单|记录|情况|信息");

    private static final Pattern ENGLISH_WORDS = Pattern.compile("\\b(?:" + String.join("|", ENGLISH) + ")\\b");
    private static final Pattern CHINESE_WORDS =
            Pattern.compile("(?<person>" + OF_A_PERSON + ")|" + OF_A_PERSON_OR_A_THING);
    private static final Pattern SEAMS =
            Pattern.compile("(?<=[\\p{Ll}\\d])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|[^\\p{L}\\p{N}]+");
    private static final Pattern BETWEEN_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Labels() {}

    /** The words in a label that describe people, if there are some. */
    public static Optional<String> describingPeople(String label) {
        var plain = Normalizer.normalize(label, Normalizer.Form.NFKC);
        var letters = BETWEEN_LETTERS.matcher(plain).replaceAll("");
        var words = CHINESE_WORDS.matcher(letters);
        while (words.find()) {
            if (words.group("person") != null
                    || isOfPeople(letters.substring(0, words.start()), letters.substring(words.end()))) {
                return Optional.of(words.group());
            }
        }
        return english(plain);
    }

    /** The first English word, also in a name of code, that would describe people. */
    public static Optional<String> english(String text) {
        var words = ENGLISH_WORDS.matcher(SEAMS.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT));
        return words.find() ? Optional.of(words.group()) : Optional.empty();
    }

    private static boolean isOfPeople(String before, String after) {
        var isOfAThing = A_THING_FOLLOWS.matcher(after).lookingAt()
                || after.isEmpty() && A_THING_STANDS_BEFORE.matcher(before).find();
        return !isOfAThing || PEOPLE_FOLLOW.matcher(after).find();
    }
}
