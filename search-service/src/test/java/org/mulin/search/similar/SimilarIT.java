package org.mulin.search.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mulin.search.BesideTheBox;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;

class SimilarIT extends BesideTheBox {

    @Test
    void whileATitleIsTypedOpenCasesNearbyThatSayTheSameAreShown() {
        var same = file("五楼渗水到四楼", "卫生间防水坏了", TestCity.RIVER);
        file("楼上半夜吵闹", "拖桌子、放音乐", TestCity.RIVER);
        file("楼上漏水", "别的社区", TestCity.GARDEN);
        solved("楼上漏水", "去年的", TestCity.RIVER, "已修好");

        var similar = like(worker(TestCity.RIVER), "五楼漏水", TestCity.RIVER_CODE);

        assertThat(similar.json()
                        .at("/open")
                        .valueStream()
                        .map(it -> it.at("/id").asString()))
                .containsExactly(same.toString());
        assertThat(similar.json().at("/open/0/likeness").asInt()).isBetween(40, 100);
    }

    @Test
    void aQuestionFindsHowOthersWereSolved() {
        solved("居住证办理地点", "刚从外地来打工，想给孩子报名入学", TestCity.RIVER, "告知凭租房合同到派出所办理，三个工作日领取。");
        solved("楼道灯坏了", "晚上看不见", TestCity.RIVER, "已更换灯泡。");

        var similar = like(worker(TestCity.RIVER), "孩子上学居住证怎么办", null);

        assertThat(similar.at("/solved/0/resolution")).startsWith("告知凭租房合同");
        assertThat(similar.json().at("/solved").size()).isEqualTo(1);
        assertThat(similar.json().at("/open").size()).isZero();
    }

    @Test
    void aCaseFindsOthersLikeItButNotItself() {
        var it = file("三栋楼道灯不亮", "老人不敢下楼", TestCity.RIVER);
        var other = file("三栋路灯坏了", "晚上看不见", TestCity.RIVER);
        var before = solved("楼道灯不亮", "四栋", TestCity.RIVER, "物业更换了灯泡。");

        var similar = worker(TestCity.RIVER).get("/api/v1/search/similar/" + it);

        assertThat(similar.json()
                        .at("/open")
                        .valueStream()
                        .map(one -> one.at("/id").asString()))
                .containsExactly(other.toString());
        assertThat(similar.at("/solved/0/id")).isEqualTo(before.toString());
    }

    @Test
    void nothingOfAnotherCommunityIsShown() {
        var theirs = file("花园电梯困人", "花园", TestCity.GARDEN);
        solved("花园电梯困人", "花园", TestCity.GARDEN, "花园的答复");

        var worker = worker(TestCity.RIVER);
        var similar = like(worker, "花园电梯困人", TestCity.GARDEN_CODE);

        assertThat(similar.body()).doesNotContain("花园");
        assertThat(worker.get("/api/v1/search/similar/" + theirs).status()).isEqualTo(404);
        assertThat(worker.get("/api/v1/search/similar/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void whatIsConfidentialIsLikeNothing() {
        var open = file("隔壁夫妻吵架", "有孩子在哭", TestCity.RIVER);
        var closed = solved("隔壁夫妻吵架打人", "去年", TestCity.RIVER, "妇联上门");
        var another = file("隔壁夫妻吵架半夜", "又来了", TestCity.RIVER);
        var worker = worker(TestCity.RIVER);
        assertThat(like(worker, "隔壁夫妻吵架", TestCity.RIVER_CODE).body()).contains(open.toString(), closed.toString());

        confide(open);
        confide(closed);

        assertThat(like(worker, "隔壁夫妻吵架", TestCity.RIVER_CODE).body())
                .doesNotContain(open.toString(), closed.toString(), "妇联");
        assertThat(worker.get("/api/v1/search/similar/" + another).body())
                .doesNotContain(open.toString(), closed.toString());
        assertThat(worker.get("/api/v1/search/similar/" + open).status()).isEqualTo(404);
        assertThat(like(official(), "隔壁夫妻吵架", TestCity.RIVER_CODE).body()).contains(open.toString(), closed.toString());
    }

    @Test
    void whatSaysNothingIsLikeNothing() {
        assertThat(like(worker(TestCity.RIVER), "？？", TestCity.RIVER_CODE).body())
                .contains("\"open\":[],\"solved\":[]");
        assertThat(like(administrator(), "路灯", null).status()).isEqualTo(403);
    }

    private static Http.Answer like(Http caller, String text, @Nullable String division) {
        return caller.get(
                "/api/v1/search/similar?q=" + encoded(text) + (division == null ? "" : "&division=" + division));
    }
}
