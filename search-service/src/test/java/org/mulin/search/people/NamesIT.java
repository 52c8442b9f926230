package org.mulin.search.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mulin.search.index.Index;
import org.mulin.search.index.IndexSettings;
import org.mulin.search.index.IndexWrite;
import org.mulin.search.index.Reaches;
import org.mulin.search.index.SearchScope;
import org.mulin.search.index.TestClient;
import org.mulin.search.people.PersonDocument.Where;

/** How often somebody is found by each way to ask for a name, among 3,000 others: first, and among the first ten. */
class NamesIT {
    private static final UUID TENANT = new UUID(0, 0xc);
    private static final UUID HERE = new UUID(3, 1);
    private static final SearchScope EVERYTHING = new SearchScope(TENANT, List.of(Reaches.EVERYWHERE));
    private static final Transliterator TRADITIONAL = Transliterator.getInstance("Simplified-Traditional");
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final Transliterator FULL_WIDTH = Transliterator.getInstance("Halfwidth-Fullwidth");
    private static final List<Name> NAMES = names();

    private static PeopleIndex people;

    /** A name, and its syllables by the parts that a dot divides. */
    private record Name(String written, List<List<String>> parts) {
        List<String> syllables() {
            return parts.stream().flatMap(List::stream).toList();
        }

        boolean isDotted() {
            return parts.size() > 1;
        }
    }

    /** A way to ask, and what share is to be found first, and among the first ten. */
    private enum Way {
        AS_WRITTEN(1, 1, Name::written),
        TRADITIONAL_CHARACTERS(.99, 1, name -> TRADITIONAL.transliterate(name.written())),
        SIMPLIFIED_CHARACTERS(.99, 1, name -> SIMPLIFIED.transliterate(name.written())),
        HOMOPHONES(.95, 1, name -> name.isDotted() ? null : homophone(name)),
        PINYIN(.99, 1, name -> String.join("", name.syllables())),
        PINYIN_IN_FULL_WIDTH(.99, 1, name -> FULL_WIDTH.transliterate(String.join(" ", name.syllables()))),
        INITIALS(.75, 1, name -> initials(name.syllables())),
        UNFINISHED(.95, .99, name -> unfinished(name.syllables())),
        ONE_TYPO(.95, .98, name -> typo(String.join("", name.syllables()))),
        SOUTHERN(.97, 1, name -> southern(String.join("", name.syllables()))),
        A_PART_OF_A_DOTTED_NAME(.9, 1, name -> name.isDotted() ? name.written().split("·", -1)[1] : null),
        THAT_PART_IN_PINYIN(
                .9, 1, name -> name.isDotted() ? String.join("", name.parts().get(1)) : null),
        WITH_BULLETS(1, 1, name -> dotted(name, "\u2022")),
        WITH_HYPHENATION_POINTS(1, 1, name -> dotted(name, "\u2027")),
        WITH_KATAKANA_DOTS(1, 1, name -> dotted(name, "\u30FB")),
        WITH_HALF_WIDTH_DOTS(1, 1, name -> dotted(name, "\uFF65")),
        WITH_DOT_OPERATORS(1, 1, name -> dotted(name, "\u22C5")),
        WITHOUT_DOTS(1, 1, name -> dotted(name, ""));

        private final double first;
        private final double amongTen;
        private final Function<Name, @Nullable String> typed;

        Way(double first, double amongTen, Function<Name, @Nullable String> typed) {
            this.first = first;
            this.amongTen = amongTen;
            this.typed = typed;
        }
    }

    @BeforeAll
    static void fill() {
        var index = new Index(TestClient.CLIENT, "it-names", PeopleIndex.MAPPING, IndexSettings.SMALL);
        index.indices().forEach(index::drop);
        index.swap(index.create(Instant.parse("2026-01-01T00:00:00Z")));
        var live = index.live().orElseThrow();
        var written = Stream.concat(NAMES.stream().map(Name::written), others()).distinct();
        index.write(
                live, written.map(NamesIT::resident).map(IndexWrite.Upsert::new).toList());
        index.refresh(live);
        people = new PeopleIndex(index);
    }

    @ParameterizedTest
    @EnumSource
    void findsThoseWhoAreMeant(Way way) {
        var asked = 0;
        var first = 0;
        var amongTen = 0;
        var missed = new ArrayList<String>();
        for (var name : NAMES) {
            var typed = way.typed.apply(name);
            if (typed != null) {
                var rank = found(typed).indexOf(id(name.written()));
                asked++;
                first += rank == 0 ? 1 : 0;
                amongTen += rank >= 0 ? 1 : 0;
                if (rank < 0) {
                    missed.add(typed + " for " + name.written());
                }
            }
        }
        System.out.printf(
                "%-24s %3d asked, first %.3f, among ten %.3f %s%n",
                way, asked, (double) first / asked, (double) amongTen / asked, missed);
        assertThat((double) first / asked).as("%s first", way).isGreaterThanOrEqualTo(way.first);
        assertThat((double) amongTen / asked)
                .as("%s among ten, not %s", way, missed)
                .isGreaterThanOrEqualTo(way.amongTen);
    }

    private static List<UUID> found(String typed) {
        return Asked.of(typed)
                .flatMap(asked -> PersonClauses.of(asked, it -> it))
                .map(wanted -> people.search(EVERYTHING, null, wanted, 10))
                .orElse(List.of())
                .stream()
                .map(PeopleIndex.Found::id)
                .toList();
    }

    private static @Nullable String dotted(Name name, String dot) {
        return name.isDotted() ? name.written().replace("·", dot) : null;
    }

    private static String initials(List<String> syllables) {
        return String.join("", syllables.stream().map(it -> it.substring(0, 1)).toList());
    }

    /** All of it but the end of the last syllable. */
    private static String unfinished(List<String> syllables) {
        var last = syllables.getLast();
        return String.join("", syllables.subList(0, syllables.size() - 1)) + last.substring(0, 1);
    }

    /** One letter after the first is left out, doubled, or taken for the next. */
    private static String typo(String letters) {
        var random = new Random(letters.hashCode());
        var at = 1 + random.nextInt(letters.length() - 1);
        return switch (random.nextInt(3)) {
            case 0 -> letters.substring(0, at) + letters.substring(at + 1);
            case 1 -> letters.substring(0, at) + letters.charAt(at) + letters.substring(at);
            default -> letters.substring(0, at) + (char) ('a' + random.nextInt(26)) + letters.substring(at + 1);
        };
    }

    private static String southern(String letters) {
        return letters.replaceAll("([zcs])h", "$1")
                .replaceAll("([aei])ng", "$1n")
                .replace('l', 'n');
    }

    private static final List<String> ALIKE = List.of("舒书", "夏下", "川穿", "野也", "澜兰", "谷古", "河和", "之芝", "光广");

    private static @Nullable String homophone(Name name) {
        var last = name.written().substring(name.written().length() - 1);
        return ALIKE.stream()
                .filter(pair -> pair.startsWith(last))
                .map(pair -> name.written().substring(0, name.written().length() - 1) + pair.charAt(1))
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> others() {
        var surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐韩冯邓曹彭";
        var given = "安柏岑黛恩帆耕涵嘉凯岚茗宁沛琪榕汐彤唯轩";
        return IntStream.range(0, 3_000)
                .mapToObj(i -> "" + surnames.charAt(i % surnames.length()) + given.charAt(i / 30 % given.length())
                        + given.charAt((i / 7 + i) % given.length()));
    }

    private static PersonDocument resident(String name) {
        return new PersonDocument(TENANT, id(name), 1, name, List.of(), Where.in(null, null, HERE));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Name> names() {
        try (var in = NamesIT.class.getResourceAsStream("names.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(line -> new Name(
                            line[0],
                            Stream.of(line[1].split("·", -1))
                                    .map(part -> List.of(part.split(" ", -1)))
                                    .toList()))
                    .toList();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
