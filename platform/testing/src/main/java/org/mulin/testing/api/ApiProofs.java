package org.mulin.testing.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mulin.platform.tenancy.Caller;
import org.mulin.testing.Http;
import org.mulin.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What must hold for every operation of every service; a service extends this with its world. */
@ServiceTest
public abstract class ApiProofs {
    @LocalServerPort
    private int port;

    @Value("${spring.application.name}")
    private String service;

    @Value("${mulin.database.name}")
    private String database;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private Http http;
    private ApiWorld world;
    private OpenApi api;

    protected abstract ApiWorld world(Http http);

    @BeforeEach
    void read() {
        http = Http.to(port);
        world = world(http);
        api = new OpenApi(http.get("/v3/api-docs").json());
    }

    @Test
    void theApiIsWhatItsContractSays() {
        OpenApiContract.prove(service, api.document());
    }

    @Test
    void theContractHasEveryOperationThatIsMapped() {
        assertThat(api.operations().keySet()).isEqualTo(mapped(" /api/")).isNotEmpty();
    }

    @Test
    void everyOperationHasASampleWithAllItsIds() {
        IsolationProof.proveCoverage(world, api);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BACKGROUND")
    void noOperationShowsOrTouchesWhatIsNotTheCallers(Caller.Kind kind) {
        new IsolationProof(world, api, database, http, kind).prove();
    }

    @Test
    void badInputIsRefusedWithAProblemAndWritesNothing() {
        new BadInputProof(world, api, database, http).prove(mapped(" /internal/"));
    }

    @Test
    void whatIsDoneOrRefusedIsRecordedOnce() {
        new AuditProof(world, database, http).prove();
    }

    @Test
    void whatPeopleSayOfThemselvesIsToldNowhereElse() {
        new PersonalDataProof(world, database, http).prove();
    }

    @Test
    void rareTextIsTakenAsItIs() {
        new BadInputProof(world, api, database, http).proveRareText();
    }

    @Test
    void whatTheServerCannotReadIsAProblemToo() {
        WireProof.prove(port);
    }

    @Test
    void strangeRequestsAreAnsweredAsTheContractSays() {
        var seed = Long.getLong("fuzz.seed", System.nanoTime());
        System.out.println("Again with: -Dfuzz.seed=" + seed);
        new FuzzProof(world, api, http, seed).prove();
    }

    private Set<String> mapped(String part) {
        var mapped = new TreeSet<String>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues()
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> mapped.add(method + " " + path))));
        mapped.removeIf(operation -> !operation.contains(part));
        return mapped;
    }
}
