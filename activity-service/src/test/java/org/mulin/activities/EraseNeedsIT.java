package org.mulin.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mulin.platform.access.Role;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;
import org.springframework.beans.factory.annotation.Autowired;

class EraseNeedsIT extends ActivityIT {
    @Autowired
    private EraseNeeds eraseNeeds;

    @Test
    void whatWasAskedForIsErasedWhenTheActivityIsOverInEveryTenant() {
        var elsewhere = caller(otherCity.person(Role.COMMUNITY_WORKER, TestCity.RIVER));
        var past = published(worker, 2);
        var pastElsewhere = published(elsewhere, 2);
        var called = published(worker, 2);
        var coming = published(worker, 2);
        var over = List.of(signUp(worker, past), signUp(worker, called));
        var overElsewhere = signUp(elsewhere, pastElsewhere);
        var ahead = signUp(worker, coming);
        end(past);
        end(pastElsewhere);
        worker.post(called + "/cancellation", "{\"reason\": \"下雨\"}");

        eraseNeeds.erase();
        eraseNeeds.erase();

        over.forEach(it -> assertErased(worker, it));
        assertErased(elsewhere, overElsewhere);
        assertThat(read(worker, ahead).at("/needs")).isEqualTo("需要手语翻译");
        assertThat(read(worker, ahead).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void givingUpErasesWhatWasAskedFor() {
        var signup = signUp(worker, published(worker, 2));
        give(worker, signup);
        assertErased(worker, signup);
    }

    private static void assertErased(Http caller, Http.Answer signup) {
        var now = read(caller, signup);
        assertThat(now.json().at("/needs").isNull()).as(now.body()).isTrue();
        assertThat(now.header("ETag")).as("erased once").isEqualTo("\"2\"");
        assertThat(count("signup where needs is not null and id = '" + signup.at("/id") + "'"))
                .isZero();
    }

    private static Http.Answer read(Http caller, Http.Answer signup) {
        return caller.get("/api/v1/signups/" + signup.at("/id"));
    }
}
