package org.mulin.activities;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.idempotency.IdempotentCommands;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.seal.Seal;
import org.mulin.platform.tenancy.Caller;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.Ids;
import org.mulin.platform.text.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs somebody up: organisers for whoever asks them, everyone else for itself, and once. */
@Service
class SignUp {
    private final Activities activities;
    private final Signups signups;
    private final Organisers organisers;
    private final IdempotentCommands commands;
    private final Tickets tickets;
    private final Seal seal;
    private final Clock clock;

    SignUp(
            Activities activities,
            Signups signups,
            Organisers organisers,
            IdempotentCommands commands,
            Tickets tickets,
            Seal seal,
            Clock clock) {
        this.activities = activities;
        this.signups = signups;
        this.organisers = organisers;
        this.commands = commands;
        this.tickets = tickets;
        this.seal = seal;
        this.clock = clock;
    }

    /** Who comes, and what that person asks for on the day; sealed before it is stored. */
    record Entry(
            @NotBlank @Size(max = 50) String name,
            @Nullable @Pattern(regexp = Words.PHONE) String phone,
            @Nullable @Size(min = 1, max = 500) String needs) {}

    private record Request(UUID activity, Entry entry) {}

    /** Answers the sign-up's id; the same id again for the same key. */
    @Transactional
    UUID signUp(UUID activity, Entry entry, @Nullable String key) {
        return commands.once(key, "signup.make", new Request(activity, entry), () -> make(activity, entry));
    }

    private UUID make(UUID activity, Entry entry) {
        var account = accountFor(organisers.visible(activities.byId(activity)));
        var person = sealed(entry);
        var text = Tickets.next();
        var ticket = new Signup.Ticket(seal.seal(CurrentCaller.require().tenant(), text), tickets.key(text));
        var id = Ids.next();

        // From here on one at a time for each activity: nothing that could be done before is done now.
        var it = activities.lock(activity).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        it.requireOpen(clock.instant());
        var places = it.places().signedUp();
        var state = it.places().areTaken() ? SignupState.WAITING : SignupState.CONFIRMED;
        if (!signups.add(new Signup(id, activity, account, state, places.turn(), person, ticket, null, 1))) {
            throw new ProblemException(ActivityProblem.ALREADY_SIGNED_UP);
        }
        activities.savePlaces(activity, places);
        return id;
    }

    /** Whose the sign-up is: nobody's account when an organiser makes it for a person. */
    private @Nullable UUID accountFor(Activity it) {
        if (organisers.reach().covers(it.where())) {
            return null;
        }
        var caller = CurrentCaller.require();
        if (caller.kind() != Caller.Kind.PERSON) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        return caller.accountId();
    }

    private Signup.Person sealed(Entry entry) {
        return new Signup.Person(
                sealed(Words.require("name", entry.name())), sealedOrNull(entry.phone()), sealedOrNull(entry.needs()));
    }

    private byte @Nullable [] sealedOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : sealed(text);
    }

    private byte[] sealed(String text) {
        return seal.seal(CurrentCaller.require().tenant(), text.strip());
    }
}
