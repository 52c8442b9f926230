package org.mulin.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.platform.tenancy.TenantScope;
import org.mulin.testing.TestCity;
import org.springframework.beans.factory.annotation.Autowired;

class RegisterManyIT extends ResidentIT {
    @Autowired
    private RegisterMany registerMany;

    @Autowired
    private Access access;

    @Autowired
    private TenantScope tenants;

    @Test
    void twentyAtOnceMakeOneHousehold() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var made = threads
                    .invokeAll(IntStream.range(0, 20)
                            .<Callable<Integer>>mapToObj(number -> () -> register("林" + number % 10))
                            .toList())
                    .stream()
                    .mapToInt(Future::resultNow);
            assertThat(made.sum()).isEqualTo(10);
        }
        assertThat(items(worker, "/api/v1/addresses?kind=DWELLING")).isOne();
        assertThat(items(worker, "/api/v1/households")).isOne();
        assertThat(items(worker, "/api/v1/residents")).isEqualTo(10);
    }

    private int register(String name) {
        var line = new ImportLine.Good(
                new RegisterMany.Where("河畔花园", "1", null, "101"),
                new RegisterMany.Who(
                        new Person(name, null, null), Relation.OTHER, LocalDate.of(2021, 5, 1), null, Tenure.OWNED));
        return tenants.call(
                new TenantId(city.tenant()),
                () -> registerMany.register(access.holdCommunity(TestCity.RIVER_CODE), List.of(line)));
    }
}
