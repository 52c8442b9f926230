package org.mulin.search.words;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mulin.search.people.Peoples;
import org.mulin.search.text.QueryText;
import org.mulin.search.text.QueryText.Segment;

/**
 * What may be kept of a question without its asker: Chinese words of a matter. Whatever looks like a number of somebody,
 * like a name or like a people is not; rather a matter too few than a person too many.
 */
final class Askable {
    private static final int LONGEST = 30;
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern NUMBER = Pattern.compile("\\d{4}|\\d(?:[-. ]?\\d){6}");
    private static final Pattern DOTTED_NAME = Pattern.compile("·");
    private static final String SURNAME = "(?:欧阳|司马|诸葛|上官|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|端木|长孙|宇文|轩辕"
            + "|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫"
            + "阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文庞樊兰殷施洪翟安颜倪牛温芦季俞章鲁葛伍申尤毕聂焦岳齐梅庄辛管祝左涂谷时舒耿牟"
            + "卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边])";
    private static final Pattern NAME_ALONE = Pattern.compile(SURNAME + "\\p{IsHan}{1,2}");
    private static final Pattern SOMEBODY = Pattern.compile(SURNAME
            + "\\p{IsHan}{0,2}(?:家|夫妇|夫妻|先生|女士|小姐|同志|大爷|大妈|大叔|大婶|阿姨|叔叔|奶奶|爷爷|婆婆|老师|医生|师傅|主任|书记|老板|邻居)"
            + "|(?:老|小|阿)" + SURNAME);

    private Askable() {}

    static Optional<String> of(String typed) {
        var segments =
                QueryText.of(typed).segments().stream().map(Segment::text).toList();
        var words = segments.stream().collect(Collectors.joining(" "));
        var mayBeSomebody = !HAN.matcher(words).find()
                || words.length() > LONGEST
                || NUMBER.matcher(words).find()
                || DOTTED_NAME.matcher(words).find()
                || SOMEBODY.matcher(words).find()
                || segments.stream().anyMatch(it -> NAME_ALONE.matcher(it).matches() || Peoples.areNamed(it));
        return mayBeSomebody ? Optional.empty() : Optional.of(words);
    }
}
