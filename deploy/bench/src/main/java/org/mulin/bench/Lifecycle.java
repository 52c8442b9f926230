package org.mulin.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** The way of a case through the API, from the first word until search finds it: the steps, in their order. */
enum Lifecycle {
    ACCEPT {
        @Override
        void take(Matter matter, Caller caller, SizedTown town) throws IOException {
            step(matter, caller, "acceptance", Map.of());
        }
    },
    HAND_OVER {
        @Override
        void take(Matter matter, Caller caller, SizedTown town) throws IOException {
            step(matter, caller, "handovers", Map.of("unit", town.unit(), "role", "LEAD"));
        }
    },
    SIGN {
        @Override
        void take(Matter matter, Caller caller, SizedTown town) throws IOException {
            step(matter, caller, "handovers/" + matter.share() + "/signature", Map.of());
        }
    },
    ANSWER {
        @Override
        void take(Matter matter, Caller caller, SizedTown town) throws IOException {
            step(
                    matter,
                    caller,
                    "handovers/" + matter.share() + "/answer",
                    Map.of("text", "已更换灯具。", "outcome", "SOLVED"));
        }
    },
    RESOLVE {
        @Override
        void take(Matter matter, Caller caller, SizedTown town) throws IOException {
            step(matter, caller, "resolution", Map.of("text", "已到现场更换灯具，恢复照明。"));
        }
    },
    CLOSE {
        @Override
        void take(Matter matter, Caller caller, SizedTown town) throws IOException {
            step(matter, caller, "closure", Map.of());
        }
    },
    FIND {
        /** Asks ten times a second until the index has it, as nobody who waits would ask more often. */
        @Override
        void take(Matter matter, Caller caller, SizedTown town) throws IOException {
            var end = System.nanoTime() + 30_000_000_000L;
            while (!caller.names("/api/v1/search?q=" + matter.word(), matter.id())) {
                if (System.nanoTime() > end) {
                    throw new Failure("search does not find " + matter.word());
                }
                Caller.pause(100);
            }
        }
    };

    private static final List<String> TITLES = List.of("路灯不亮", "下水道堵塞", "楼道堆物", "噪声扰民", "占道经营", "电梯停运", "水压不足", "垃圾清运");

    abstract void take(Matter matter, Caller caller, SizedTown town) throws IOException;

    /** The first step, which makes the case. */
    static Matter file(Caller caller, SizedTown town) throws IOException {
        var random = ThreadLocalRandom.current();
        var word = random.ints(10, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
        var answer = Platform.JSON.readTree(caller.post(
                "/api/v1/cases",
                Map.of(
                        "kind",
                        "CONCERN",
                        "title",
                        TITLES.get(random.nextInt(TITLES.size())) + " " + word,
                        "description",
                        "小区东门附近，已经三天，晚上走路看不清，希望尽快派人看一看。",
                        "division",
                        town.communities().get(random.nextInt(town.communities().size()))),
                201));
        return new Matter(answer.path("id").asString(), word);
    }

    private static void step(Matter matter, Caller caller, String step, Object body) throws IOException {
        var answer = caller.post("/api/v1/cases/" + matter.id() + "/" + step, body, 200, matter.version());
        var shown = Platform.JSON.readTree(answer);
        matter.movedOn(shown.path("handovers").path(0).path("id").asString(""));
        if (shown.path("version").asInt() != matter.version()) {
            throw new Failure("a step did not lead to version %d: %s".formatted(matter.version(), answer));
        }
    }
}
