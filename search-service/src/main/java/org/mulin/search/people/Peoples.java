package org.mulin.search.people;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mulin.search.text.PersonName;

/** The names of peoples, which find nobody, in characters or in pinyin: who someone is, is nothing to search by. */
public final class Peoples {
    private static final List<String> NAMES =
            List.of(("汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土"
                            + " 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙"
                            + " 鄂伦春 赫哲 门巴 珞巴 基诺")
                    .split(" ", -1));

    private static final Set<String> WITH_SUFFIX =
            NAMES.stream().map(name -> PersonName.letters(name + "族")).collect(Collectors.toSet());

    private static final Set<String> ALONE =
            NAMES.stream().map(PersonName::letters).collect(Collectors.toSet());

    private static final Set<String> IN_PINYIN = WITH_SUFFIX.stream()
            .flatMap(name -> PersonName.of(name).pinyin().stream())
            .filter(pinyin -> pinyin.endsWith("zu"))
            .collect(Collectors.toSet());

    private Peoples() {}

    /** Whether these letters say a people's name, or begin with one as 回族老人 does. */
    public static boolean areNamed(String letters) {
        return ALONE.contains(letters)
                || IN_PINYIN.contains(letters)
                || WITH_SUFFIX.stream().anyMatch(letters::startsWith);
    }
}
