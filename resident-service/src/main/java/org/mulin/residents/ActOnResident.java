package org.mulin.residents;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.idempotency.IdempotentCommands;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.text.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes a resident's file, moves the resident to another household, or notes the departure. */
@Service
class ActOnResident {
    private final Residents residents;
    private final Households households;
    private final Access access;
    private final IdempotentCommands commands;
    private final PersonSeal seal;
    private final Fields fields;

    ActOnResident(
            Residents residents,
            Households households,
            Access access,
            IdempotentCommands commands,
            PersonSeal seal,
            Fields fields) {
        this.residents = residents;
        this.households = households;
        this.access = access;
        this.commands = commands;
        this.seal = seal;
        this.fields = fields;
    }

    record Amendment(
            @NotBlank @Size(max = 50) String name,
            @Nullable @Pattern(regexp = Words.PHONE) String phone,
            @Nullable Relation relation,
            @Valid Person.@Nullable Contact emergencyContact) {}

    record Move(
            @NotNull UUID household,
            @NotNull LocalDate on,
            @Nullable Relation relation) {}

    record Departure(@NotNull LocalDate on) {}

    private record Request(UUID id, long version, Object body) {}

    @Transactional
    void change(UUID id, long version, Amendment now) {
        var person = fields.person(now.name(), now.phone(), now.emergencyContact());
        act(id, version, it -> it.change(seal.seal(person), now.relation()));
    }

    @Transactional
    void move(UUID id, long version, Move move, @Nullable String key) {
        commands.once(
                key,
                "resident.move",
                new Request(id, version, move),
                () -> act(id, version, it -> {
                    var to = access.keepable(households.hold(move.household()), ResidentProblem.HOUSEHOLD_UNKNOWN);
                    return it.move(to, move.relation(), fields.pastDay("on", move.on()));
                }));
    }

    @Transactional
    void depart(UUID id, long version, Departure departure, @Nullable String key) {
        commands.once(
                key,
                "resident.depart",
                new Request(id, version, departure),
                () -> act(id, version, it -> it.depart(fields.pastDay("on", departure.on()))));
    }

    private UUID act(UUID id, long version, Function<Resident, Resident.Step> step) {
        var it = access.keepable(residents.lock(id), CommonProblem.NOT_FOUND);
        if (it.version() != version) {
            throw new ProblemException(CommonProblem.VERSION_STALE);
        }
        residents.save(step.apply(it));
        return id;
    }
}
