package org.mulin.search.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mulin.search.box.BoxWorld.put;
import static org.mulin.search.box.BoxWorld.text;
import static org.mulin.search.cases.CaseBuilder.TENANT;
import static org.mulin.search.cases.CaseBuilder.aCase;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mulin.search.box.BoxHits.Hit;
import org.mulin.search.box.BoxQuery.Filters;
import org.mulin.search.box.BoxQuery.Order;
import org.mulin.search.box.BoxQuery.Span;
import org.mulin.search.cases.CaseBuilder;
import org.mulin.search.index.Index;
import org.mulin.search.index.IndexSettings;
import org.mulin.search.index.IndexUnavailable;
import org.mulin.search.index.IndexWrite;
import org.mulin.search.index.IndexWritten;
import org.mulin.search.index.IndexWritten.Outcome;
import org.mulin.search.index.Place;
import org.mulin.search.index.Place.Level;
import org.mulin.search.index.Reach;
import org.mulin.search.index.Reaches;
import org.mulin.search.index.SearchScope;
import org.mulin.search.index.TestClient;
import org.mulin.search.text.Synonyms;

class BoxIT {

    private static final SearchScope EVERYTHING = new SearchScope(TENANT, List.of(Reaches.EVERYWHERE));
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Box index;
    private Index store;

    @BeforeEach
    void empty() {
        index = BoxWorld.empty("it-cases");
        store = index.indices().getFirst();
    }

    @Test
    void ranksATitleAboveAText() {
        CaseBuilder title = aCase().title("３號樓樓道燈壞了").body("晚上看不見路，老人容易摔跤。");
        CaseBuilder body = aCase().title("夜间出行").body("楼道灯坏了，已经三天。");
        put(index, body, aCase().title("下水道堵塞"), title);

        BoxHits found = index.search(EVERYTHING, text("楼道灯坏了"));

        assertThat(ids(found.hits())).containsExactly(title.id(), body.id());
        assertThat(found.total()).isEqualTo(2);
        assertThat(found.hits().getFirst().version()).isEqualTo(1);
    }

    @Test
    void findsOtherWordsForTheSameMatter() {
        CaseBuilder lamp = aCase().title("樓道燈不亮");
        put(index, lamp, aCase().title("电梯停运"));

        BoxHits found = index.search(EVERYTHING, text("路灯"));

        assertThat(ids(found.hits())).containsExactly(lamp.id());
    }

    @Test
    void asksForWholePhrasesInQuotesAndWithoutExcludedWords() {
        CaseBuilder wall = aCase().title("外墙漏水").body("三号楼东侧");
        CaseBuilder lift = aCase().title("电梯井漏水").body("三号楼");
        put(index, wall, lift, aCase().title("漏水").body("楼三号"));

        assertThat(ids(index.search(EVERYTHING, text("漏水 \"三号楼\"")).hits()))
                .containsExactlyInAnyOrder(wall.id(), lift.id());
        assertThat(ids(index.search(EVERYTHING, text("漏水 “三号楼” -电梯")).hits())).containsExactly(wall.id());
        assertThat(ids(index.search(EVERYTHING, text("\"三号楼东侧\"")).hits())).containsExactly(wall.id());
    }

    @Test
    void addsWhatIsRelatedToFewHitsAndNeverTwice() {
        CaseBuilder exact = aCase().title("三号楼单元门禁损坏");
        CaseBuilder related = aCase().title("门口台阶松动");
        put(index, exact, related);

        BoxHits found = index.search(EVERYTHING, text("三号楼单元门禁损坏"));

        assertThat(ids(found.hits())).containsExactly(exact.id());
        assertThat(ids(found.related())).containsExactly(related.id());
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.facet("status")).isEqualTo(Map.of("FILED", 1L));
    }

    @Test
    void addsNothingToManyHits() {
        put(index, aCase().title("门口台阶松动"));
        put(index, many(10, "单元门禁损坏"));

        assertThat(index.search(EVERYTHING, text("单元门禁损坏")).related()).isEmpty();
    }

    @Test
    void keepsTenantsApartEvenWithTheSameIds() {
        UUID other = new UUID(0, 0xb);
        UUID same = UUID.randomUUID();
        put(index, aCase().id(same).title("路灯甲"), aCase().tenant(other).id(same).title("路灯乙路灯乙"));

        BoxHits ours = index.search(EVERYTHING, text("路灯"));
        BoxHits theirs = index.search(new SearchScope(other, List.of(Reaches.EVERYWHERE)), text("路灯"));

        assertThat(ours.total()).isOne();
        assertThat(theirs.total()).isOne();
        assertThat(ours.facet("status")).isEqualTo(Map.of("FILED", 1L));
        store.write(store.live().orElseThrow(), List.of(new IndexWrite.Delete(other, same, 2)));
        store.refresh(store.live().orElseThrow());
        assertThat(index.search(EVERYTHING, text("路灯")).total()).isOne();
    }

    @Test
    void reachesNoFurtherThanTheReader() {
        UUID d1 = UUID.randomUUID();
        UUID d2 = UUID.randomUUID();
        UUID s1 = UUID.randomUUID();
        UUID s2 = UUID.randomUUID();
        UUID s3 = UUID.randomUUID();
        UUID c1 = UUID.randomUUID();
        UUID c2 = UUID.randomUUID();
        UUID c3 = UUID.randomUUID();
        UUID c4 = UUID.randomUUID();
        UUID lamps = UUID.randomUUID();
        CaseBuilder a = aCase().in(d1, s1, c1).status("CLOSED").units(lamps);
        CaseBuilder b = aCase().in(d1, s1, c2);
        CaseBuilder c = aCase().in(d1, s2, c3).units(UUID.randomUUID(), lamps);
        CaseBuilder d = aCase().in(d2, s3, c4).units(lamps);
        put(index, a, b, c, d);

        for (String words : List.of("", "路灯", "门口的路灯亮不亮")) {
            assertThat(seen(words)).as(words).isEmpty();
            assertThat(seen(words, Reaches.EVERYWHERE)).containsExactlyInAnyOrder(a.id(), b.id(), c.id(), d.id());
            assertThat(seen(words, Reaches.within(Level.DISTRICT, d1)))
                    .containsExactlyInAnyOrder(a.id(), b.id(), c.id());
            assertThat(seen(words, Reaches.within(Level.SUBDISTRICT, s1))).containsExactlyInAnyOrder(a.id(), b.id());
            assertThat(seen(words, Reaches.within(Level.COMMUNITY, c1))).containsExactly(a.id());
            assertThat(seen(words, Reaches.within(Level.DIVISION, c1))).containsExactly(a.id());
            assertThat(seen(words, Reaches.within(Level.COMMUNITY, s1))).isEmpty();
            assertThat(seen(words, Reaches.within(Level.DISTRICT, d1, lamps)))
                    .containsExactlyInAnyOrder(a.id(), c.id());
            assertThat(seen(words, Reaches.ofUnit(lamps))).containsExactlyInAnyOrder(a.id(), c.id(), d.id());
            assertThat(seen(words, Reaches.within(Level.COMMUNITY, c2), Reaches.within(Level.DISTRICT, d2)))
                    .containsExactlyInAnyOrder(b.id(), d.id());
            // Two grants do not mix: the unit of one, the place of the other.
            assertThat(seen(words, Reaches.within(Level.COMMUNITY, c4, lamps), Reaches.within(Level.COMMUNITY, c2)))
                    .containsExactlyInAnyOrder(d.id(), b.id());
        }
    }

    @Test
    void countsOnlyWhatMayBeSeen() {
        UUID d = UUID.randomUUID();
        UUID s = UUID.randomUUID();
        UUID mine = UUID.randomUUID();
        UUID theirs = UUID.randomUUID();
        put(
                index,
                aCase().in(d, s, mine).status("CLOSED").kind("DISPUTE").category("社会治理/邻里"),
                aCase().in(d, s, mine),
                aCase().in(d, s, theirs).status("SECRET").kind("ERRAND").category("秘密/甲"));

        var scope = new SearchScope(TENANT, List.of(Reaches.within(Level.COMMUNITY, mine)));
        for (String words : List.of("", "路灯")) {
            BoxHits found = index.search(scope, text(words));
            assertThat(found.total()).isEqualTo(2);
            assertThat(found.facet("status")).isEqualTo(Map.of("CLOSED", 1L, "FILED", 1L));
            assertThat(found.facet("kind")).isEqualTo(Map.of("DISPUTE", 1L, "CONCERN", 1L));
            assertThat(found.facet("category")).isEqualTo(Map.of("社会治理", 1L, "城乡建设", 1L));
            assertThat(found.facet("division")).isEqualTo(Map.of(mine.toString(), 2L));
        }
    }

    @Test
    void filtersByPlaceStatusKindAndCategoryWithAllBelow() {
        UUID c = UUID.randomUUID();
        CaseBuilder wanted =
                aCase().in(new UUID(1, 1), new UUID(2, 1), c).status("CLOSED").kind("ERRAND");
        put(index, wanted, aCase(), aCase().category("城乡/公共设施"));
        var there = new Filters(List.of(new Place(Level.COMMUNITY, c)), Map.of(), List.of(), Span.ALWAYS);
        assertThat(ids(index.search(EVERYTHING, asked("", there)).hits())).containsExactly(wanted.id());
        assertThat(ids(index.search(EVERYTHING, filtered("status", "CLOSED")).hits()))
                .containsExactly(wanted.id());
        assertThat(ids(index.search(EVERYTHING, filtered("kind", "ERRAND")).hits()))
                .containsExactly(wanted.id());
        for (String path : List.of("城乡建设", "城乡建设/公共设施", "城乡建设/公共设施/照明")) {
            assertThat(index.search(EVERYTHING, filtered("category", path)).total())
                    .as(path)
                    .isEqualTo(2);
        }
        assertThat(index.search(EVERYTHING, filtered("category", "城乡")).total()).isOne();
    }

    @Test
    void takesSeveralValuesOfAFilterAndSeveralFilters() {
        UUID lamps = UUID.randomUUID();
        CaseBuilder november = aCase().units(lamps).filedAt(Instant.parse("2026-10-31T16:00:00Z"));
        CaseBuilder october = aCase().units(lamps).status("CLOSED").filedAt(Instant.parse("2026-10-31T15:59:59Z"));
        CaseBuilder other = aCase().status("SECRET").filedAt(Instant.parse("2026-09-01T00:00:00Z"));
        put(index, november, october, other);
        assertThat(ids(index.search(EVERYTHING, filtered("status", "FILED", "CLOSED"))
                        .hits()))
                .containsExactly(november.id(), october.id());
        var ofMonth = new Filters(
                List.of(), Map.of("unit", List.of(lamps.toString())), List.of(Months.span("2026-11")), Span.ALWAYS);
        assertThat(ids(index.search(EVERYTHING, asked("", ofMonth)).hits())).containsExactly(november.id());
        var ofMonths =
                new Filters(List.of(), Map.of(), List.of(Months.span("2026-09"), Months.span("2026-10")), Span.ALWAYS);
        var found = index.search(EVERYTHING, asked("路灯", ofMonths));
        assertThat(ids(found.hits())).containsExactlyInAnyOrder(october.id(), other.id());
        assertThat(found.facet("month")).isEqualTo(Map.of("2026-09", 1L, "2026-10", 1L, "2026-11", 1L));
        assertThat(found.facet("unit")).containsEntry(lamps.toString(), 1L);
    }

    @Test
    void countsOfWhatIsFilteredByWhatCouldBeChosenInstead() {
        put(
                index,
                aCase().status("FILED").kind("DISPUTE"),
                aCase().status("CLOSED").kind("DISPUTE"),
                aCase().status("CLOSED").kind("CONCERN"));
        for (String words : List.of("", "路灯")) {
            var found = index.search(
                    EVERYTHING,
                    asked(words, Filters.of(Map.of("status", List.of("FILED"), "kind", List.of("DISPUTE")))));
            assertThat(found.total()).isOne();
            assertThat(found.facet("status")).isEqualTo(Map.of("FILED", 1L, "CLOSED", 1L));
            assertThat(found.facet("kind")).isEqualTo(Map.of("DISPUTE", 1L));
            assertThat(found.facet("category").values()).containsExactly(1L);
        }
    }

    @Test
    void whatCouldBeChosenInsteadPassesAllOtherFilters() {
        UUID there = UUID.randomUUID();
        var march = Instant.parse("2026-03-05T00:00:00Z");
        UnaryOperator<CaseBuilder> closed =
                it -> it.status("CLOSED").filedAt(march).in(new UUID(1, 1), new UUID(2, 1), there);
        put(
                index,
                closed.apply(aCase()).status("FILED"),
                closed.apply(aCase()),
                closed.apply(aCase()).in(new UUID(1, 1), new UUID(2, 1), UUID.randomUUID()),
                closed.apply(aCase()).filedAt(Instant.parse("2026-02-05T00:00:00Z")),
                closed.apply(aCase()).filedAt(Instant.parse("2026-03-25T00:00:00Z")));
        var filters = new Filters(
                List.of(new Place(Level.COMMUNITY, there)),
                Map.of("status", List.of("FILED")),
                List.of(Months.span("2026-03")),
                new Span(null, Instant.parse("2026-03-10T00:00:00Z")));
        assertThat(index.search(EVERYTHING, asked("", filters)).facet("status"))
                .isEqualTo(Map.of("FILED", 1L, "CLOSED", 1L));
    }

    @Test
    void countsBesideSeveralDivisionsAllOthersAndWithinOneThoseBelow() {
        UUID c1 = UUID.randomUUID();
        UUID c2 = UUID.randomUUID();
        UUID c3 = UUID.randomUUID();
        for (var community : List.of(c1, c2, c3)) {
            put(index, aCase().in(new UUID(1, 1), new UUID(2, 1), community));
        }
        var all = Map.of(c1.toString(), 1L, c2.toString(), 1L, c3.toString(), 1L);

        var several = index.search(EVERYTHING, within(new Place(Level.COMMUNITY, c1), new Place(Level.COMMUNITY, c2)));
        assertThat(several.total()).isEqualTo(2);
        assertThat(several.facet("division")).isEqualTo(all);

        var one = index.search(EVERYTHING, within(new Place(Level.COMMUNITY, c1)));
        assertThat(one.facet("division")).isEqualTo(Map.of(c1.toString(), 1L));
    }

    @Test
    void aSpanAndMonthsNarrowEachOther() {
        CaseBuilder early = aCase().filedAt(Instant.parse("2026-10-02T00:00:00Z"));
        put(index, early, aCase().filedAt(Instant.parse("2026-10-20T00:00:00Z")));
        var firstDays = new Span(null, Instant.parse("2026-10-10T00:00:00Z"));
        var filters = new Filters(List.of(), Map.of(), List.of(Months.span("2026-10")), firstDays);
        assertThat(ids(index.search(EVERYTHING, asked("", filters)).hits())).containsExactly(early.id());
    }

    @Test
    void listsTheNewestFirstWithoutText() {
        CaseBuilder old = aCase().filedAt(NOON.minusSeconds(60));
        CaseBuilder recent = aCase().filedAt(NOON);
        put(index, old, recent);

        assertThat(ids(index.search(EVERYTHING, text(" ")).hits())).containsExactly(recent.id(), old.id());
    }

    /** Whatever is written makes each word a little rarer or commoner, and so moves the scores of all. */
    @ParameterizedTest
    @ValueSource(strings = {"电梯停运", "门口的路灯到了晚上也还是不亮"})
    void pagesThroughWhatIsAlikeExactlyOnceWhileOthersAreWritten(String others) {
        var cases = Stream.of(many(40, "路灯不亮"), many(40, "东门的路灯不亮"))
                .flatMap(Stream::of)
                .toArray(CaseBuilder[]::new);
        put(index, cases);
        var all = Stream.of(cases).map(CaseBuilder::id).toList();

        List<UUID> seen = new ArrayList<>();
        @Nullable BoxCursor after = null;
        do {
            var page = index.search(EVERYTHING, new BoxQuery("路灯不亮", Filters.NONE, Order.RELEVANCE, null, 9, after));
            page.hits().stream().map(Hit::id).filter(all::contains).forEach(seen::add);
            after = page.next();
            put(index, many(3, others));
        } while (after != null && seen.size() < 200);

        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "路灯", "路灯 亮"})
    void pagesThroughEverythingExactlyOnce(String words) {
        CaseBuilder[] cases = Stream.concat(
                        Stream.of(many(40, "路灯亮不亮")),
                        IntStream.range(0, 23)
                                .mapToObj(i ->
                                        aCase().title("路灯" + "路灯".repeat(i % 3)).filedAt(NOON.plusSeconds(i))))
                .toArray(CaseBuilder[]::new);
        put(index, cases);

        List<UUID> seen = new ArrayList<>();
        @Nullable BoxCursor after = null;
        int pages = 0;
        do {
            BoxHits page = index.search(EVERYTHING, new BoxQuery(words, Filters.NONE, Order.RELEVANCE, null, 9, after));
            assertThat(page.total()).isEqualTo(63);
            seen.addAll(ids(page.hits()));
            after = page.next();
            pages++;
        } while (after != null);

        assertThat(pages).isEqualTo(7);
        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(cases).map(CaseBuilder::id).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "？！",
                "*",
                "路灯*",
                "?",
                "\"路灯",
                "\"\"",
                "路灯 AND NOT (",
                "title:路灯",
                "[路灯 TO 水]",
                "路灯~2",
                "\\",
                "😀",
                "路灯😀",
                "路灯\uD83D",
                "\uDE00\uD83D",
                "\u0000路灯",
                "𠮷",
                "-路灯",
                "路灯 -",
                "a b c d e f g h i j k l m n o p q r",
                "½㈱ⅷ"
            })
    void failsForNothingThatIsTyped(String typed) {
        put(index, aCase().title("路灯不亮" + typed).body(typed));
        BoxHits found = index.search(EVERYTHING, text(typed));
        if (typed.contains("路灯") && !typed.startsWith("-")) {
            assertThat(found.total()).isOne();
        }
    }

    @Test
    void failsForNothingThatARandomHandTypes() {
        put(index, aCase().title("三栋路灯不亮").numbers("2611-7K2M9QX"));
        long seed = System.nanoTime();
        var random = new Random(seed);
        var odd = List.of(
                "路灯", "\"", "“", "-", "—", "3栋", "2-501", "2611", "𠮷", "👩‍👧", "\uD83D", "\uDE00", "\u202E", "مرحبا",
                "·", "．．．", " ", "\n", "\u0000", "\\", "*", "?", "~2", "(", "]", "{", "%", "or", "zhang", "½", "ⅷ", "é",
                "\uFFFF", "一百零", "号");
        for (var round = 0; round < 300; round++) {
            var typed = new StringBuilder();
            for (var part = random.nextInt(30); part >= 0; part--) {
                typed.append(odd.get(random.nextInt(odd.size())));
            }
            assertThatCode(() -> index.search(EVERYTHING, text(typed.toString())))
                    .as("seed %d: %s", seed, typed)
                    .doesNotThrowAnyException();
        }
        for (var typed : List.of(
                "\"".repeat(10_000), ".".repeat(10_000), "-".repeat(10_000), "栋".repeat(10_000), "1-".repeat(9_999))) {
            assertThatCode(() -> index.search(EVERYTHING, text(typed))).doesNotThrowAnyException();
        }
    }

    @Test
    void findsAnAddressHoweverItIsWrittenAndOnlyWithWhatStandsBesideIt() {
        CaseBuilder leak = aCase().title("厨房漏水").body("我家住三幢二单元501，天花板在滴水");
        CaseBuilder noise = aCase().title("楼上太吵").body("3栋2单元501");
        CaseBuilder other = aCase().title("漏水").body("13栋2单元501");
        put(index, leak, noise, other);
        for (String typed : List.of("3-2-501", "３号楼２单元５０１室", "三栋二单元501")) {
            var found = ids(index.search(EVERYTHING, text(typed)).hits());
            assertThat(found.subList(0, 2)).as(typed).containsExactlyInAnyOrder(noise.id(), leak.id());
        }
        assertThat(ids(index.search(EVERYTHING, text("3-2-501漏水")).hits())).startsWith(leak.id());
    }

    @Test
    void findsAMatterByTheTailOfAnyOfItsNumbers() {
        CaseBuilder matter = aCase().numbers("2611-7K2M9QX", "12345-20261120-0042");
        put(index, matter, aCase().numbers("2611-8888888"));
        for (String typed :
                List.of("2611-7K2M9QX", "7k2m9qx", "M9QX", "26117K2M9QX", "尾号M9QX", "工单编号：20261120-0042", "200042")) {
            assertThat(ids(index.search(EVERYTHING, text(typed)).hits()))
                    .as(typed)
                    .containsExactly(matter.id());
        }
    }

    @Test
    void searchesTextsAsLongAsTheyCome() {
        String body = "字".repeat(150_000) + "路灯";
        put(index, aCase().title("长文").body(body));

        assertThat(index.search(EVERYTHING, text("路灯")).total()).isOne();
        assertThat(index.search(EVERYTHING, text("水".repeat(10_000))).hits()).isEmpty();
    }

    /** With an address, whose surroundings are asked for once more, and in parts as long as are rewritten. */
    @Test
    void answersToAsManyKnownWordsAsAreRead() {
        CaseBuilder lamp = aCase().title("樓道燈不亮");
        put(index, lamp);
        var words = Synonyms.SHIPPED_LINES.stream()
                .map(Synonyms::group)
                .sorted(Comparator.comparingInt((List<String> group) -> group.size())
                        .reversed())
                .flatMap(group ->
                        group.stream().filter(word -> word.length() <= 2).limit(1))
                .collect(Collectors.joining());
        for (var length : List.of(200, 30, 15, 4)) {
            var parts = words.replaceAll("(.{%d})".formatted(length), "$1 ");
            assertThatCode(() -> index.search(EVERYTHING, text("3-2-501 " + parts)))
                    .as(parts)
                    .doesNotThrowAnyException();
        }
        assertThat(ids(index.search(EVERYTHING, text("路灯 " + words)).hits())).containsExactly(lamp.id());
    }

    @Test
    void saysWhatBecameOfEachWrite() {
        UUID id = UUID.randomUUID();
        String live = store.live().orElseThrow();
        assertThat(outcomes(live, upsert(id, 5))).containsExactly(Outcome.ACCEPTED);
        assertThat(outcomes(live, upsert(id, 4), upsert(id, 5), upsert(id, 6)))
                .containsExactly(Outcome.STALE, Outcome.ACCEPTED, Outcome.ACCEPTED);
        assertThat(outcomes(live, new IndexWrite.Delete(TENANT, id, 5))).containsExactly(Outcome.STALE);
        assertThat(outcomes(live, new IndexWrite.Delete(TENANT, id, 7), upsert(id, 6)))
                .containsExactly(Outcome.ACCEPTED, Outcome.STALE);
        assertThat(outcomes(live, new IndexWrite.Delete(TENANT, UUID.randomUUID(), 1)))
                .containsExactly(Outcome.ACCEPTED);
        var tooLong = new IndexWrite.Upsert(aCase().kind("长".repeat(40_000)).build());
        assertThat(outcomes(live, tooLong, upsert(UUID.randomUUID(), 1)))
                .containsExactly(Outcome.FAILED, Outcome.ACCEPTED);
    }

    @Test
    void swapsToAnIndexBuiltBesideTheLiveOne() {
        put(index, aCase().title("路灯旧"));
        String before = store.live().orElseThrow();
        String after = store.create(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(after).startsWith("it-cases-20260102030405000-");
        store.write(after, List.of(upsert(UUID.randomUUID(), 1), upsert(UUID.randomUUID(), 1)));
        store.refresh(after);

        assertThat(store.indices()).containsExactly(before, after);
        assertThat(store.live()).contains(before);
        assertThat(index.search(EVERYTHING, text("路灯")).total()).isOne();

        store.swap(after);

        assertThat(store.live()).contains(after);
        assertThat(store.documents(after)).isEqualTo(2);
        assertThat(index.search(EVERYTHING, text("路灯")).total()).isEqualTo(2);
        store.drop(before);
        assertThat(store.indices()).containsExactly(after);
        assertThat(outcomes(before, upsert(UUID.randomUUID(), 1))).containsExactly(Outcome.FAILED);
        assertThat(store.indices()).containsExactly(after);
    }

    @Test
    void saysThatItCannotAnswerInsteadOfAnsweringNothing() {
        store.drop(store.live().orElseThrow());
        assertThatExceptionOfType(IndexUnavailable.class).isThrownBy(() -> index.search(EVERYTHING, text("路灯")));
        var nowhere = new Box(List.of(new Index(
                TestClient.of(URI.create("http://127.0.0.1:1")), "it-cases", Box.MAPPING, IndexSettings.SMALL)));
        assertThatExceptionOfType(IndexUnavailable.class).isThrownBy(() -> nowhere.search(EVERYTHING, text("路灯")));
        // Who may see nothing gets nothing, without a question to Elasticsearch.
        assertThat(nowhere.search(new SearchScope(TENANT, List.of()), text("路灯")))
                .isEqualTo(BoxHits.none());
    }

    private List<UUID> seen(String words, Reach... reaches) {
        BoxHits found = index.search(new SearchScope(TENANT, List.of(reaches)), text(words));
        assertThat(found.total()).isEqualTo(found.hits().size());
        return Stream.concat(ids(found.hits()).stream(), ids(found.related()).stream())
                .toList();
    }

    private List<Outcome> outcomes(String target, IndexWrite... writes) {
        return store.write(target, List.of(writes)).stream()
                .map(IndexWritten::outcome)
                .toList();
    }

    private static IndexWrite upsert(UUID id, long version) {
        return new IndexWrite.Upsert(aCase().id(id).version(version).build());
    }

    private static BoxQuery filtered(String field, String... values) {
        return asked("", Filters.of(Map.of(field, List.of(values))));
    }

    private static BoxQuery asked(String words, Filters filters) {
        return new BoxQuery(words, filters, Order.RELEVANCE, null, 20, null);
    }

    private static BoxQuery within(Place... places) {
        var filters = new Filters(List.of(places), Map.of(), List.of(), Span.ALWAYS);
        return new BoxQuery("", filters, Order.RELEVANCE, Level.COMMUNITY, 20, null);
    }

    private static CaseBuilder[] many(int count, String title) {
        return IntStream.range(0, count).mapToObj(_ -> aCase().title(title)).toArray(CaseBuilder[]::new);
    }

    private static List<UUID> ids(List<Hit> hits) {
        return hits.stream().map(Hit::id).toList();
    }
}
