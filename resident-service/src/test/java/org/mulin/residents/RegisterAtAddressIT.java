package org.mulin.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.platform.tenancy.TenantScope;
import org.mulin.testing.TestCity;
import org.springframework.beans.factory.annotation.Autowired;

class RegisterAtAddressIT extends ResidentIT {
    @Autowired
    private RegisterAtAddress registerAtAddress;

    @Autowired
    private TenantScope tenants;

    @Test
    void addressesAndHouseholdsAreMadeOnce() {
        var first = register("河畔花园", "3栋", "2单元", "501", "林小满");
        assertThat(first.existed()).isFalse();
        assertThat(register("河畔花园", "三号楼", "2", "501室", "林小满"))
                .isEqualTo(new RegisterAtAddress.Registered(first.id(), true));
        assertThat(register("河畔花园", "3栋", "2单元", "501", "林大雪").existed()).isFalse();
        assertThat(items(worker, "/api/v1/addresses?kind=DWELLING")).isOne();
        assertThat(items(worker, "/api/v1/households")).isOne();
        assertThat(items(worker, "/api/v1/residents")).isEqualTo(2);
    }

    @Test
    void twentyAtOnceMakeOneHousehold() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var made = threads
                    .invokeAll(IntStream.range(0, 20)
                            .<Callable<RegisterAtAddress.Registered>>mapToObj(
                                    number -> () -> register("河畔花园", "1", null, "101", "林" + number % 10))
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(made.stream().filter(it -> !it.existed())).hasSize(10);
        }
        assertThat(items(worker, "/api/v1/households")).isOne();
        assertThat(items(worker, "/api/v1/residents")).isEqualTo(10);
    }

    private RegisterAtAddress.Registered register(
            String estate, String building, @Nullable String stairway, String dwelling, String name) {
        var where = new RegisterAtAddress.Where(estate, building, stairway, dwelling);
        var who = new RegisterAtAddress.Who(
                new Person(name, null, null), Relation.OTHER, LocalDate.of(2021, 5, 1), null, Tenure.OWNED);
        return tenants.call(
                new TenantId(city.tenant()), () -> registerAtAddress.register(TestCity.RIVER_CODE, where, who));
    }
}
