package org.mulin.activities;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.audit.Audit;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.seal.Masked;
import org.mulin.platform.seal.Seal;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.web.Cursor;
import org.mulin.platform.web.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows sign-ups to those who made them for themselves and to organisers; what was asked for only one at a time. */
@Service
@Transactional(readOnly = true)
class ReadSignups {
    private final Activities activities;
    private final Signups signups;
    private final WaitingList waitingList;
    private final Organisers organisers;
    private final Audit audit;
    private final Seal seal;

    ReadSignups(
            Activities activities,
            Signups signups,
            WaitingList waitingList,
            Organisers organisers,
            Audit audit,
            Seal seal) {
        this.activities = activities;
        this.signups = signups;
        this.waitingList = waitingList;
        this.organisers = organisers;
        this.audit = audit;
        this.seal = seal;
    }

    /** How many were to come and how many came; who is absent has a place and did not check in yet. */
    record Attendance(int capacity, int confirmed, int checkedIn, int absent, int waiting) {}

    /** Shows what the person needs, which is why the reading is recorded. */
    @Transactional
    SignupView.Detail read(UUID id) {
        var found = one(id);
        audit.record("READ", Signups.ENTITY, id, null);
        return found;
    }

    SignupView.Detail one(UUID id) {
        var it = signups.byId(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        var of = activities
                .byId(it.activity())
                .filter(found -> organisers.mayOpen(it, found))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        return new SignupView.Detail(
                view(it, position(it, of.places()), true), opened(it.person().needs()));
    }

    /** The caller's own, the newest first, with their tickets. */
    Page<SignupView> mine(@Nullable String cursor, int limit) {
        var before = Cursor.parse(cursor, 1);
        var account = CurrentCaller.require().accountId();
        var found = signups.ofAccount(account, before == null ? null : before.uuid(0), limit);
        return page(found, limit, true);
    }

    /** Of an activity that the caller organises, in the order of their turns, without their tickets. */
    Page<SignupView> ofActivity(UUID activity, @Nullable SignupState state, @Nullable String cursor, int limit) {
        organisers.organised(activities.byId(activity));
        var after = Cursor.parse(cursor, 1);
        return page(signups.ofActivity(activity, state, after == null ? null : after.uuid(0), limit), limit, false);
    }

    /** A sign-up at the door, without its ticket. */
    SignupView checkedIn(UUID id) {
        return views(signups.byId(id).stream().toList(), false).getFirst();
    }

    Attendance attendance(UUID activity) {
        var places = organisers.organised(activities.byId(activity)).places();
        var it = signups.attendance(activity);
        return new Attendance(
                places.capacity(), it.confirmed(), it.checkedIn(), it.confirmed() - it.checkedIn(), places.waiting());
    }

    private Page<SignupView> page(List<Signup> found, int limit, boolean withTickets) {
        var page = Page.of(found, limit, it -> Cursor.of(it.id()));
        return new Page<>(views(page.items(), withTickets), page.next());
    }

    private List<SignupView> views(List<Signup> found, boolean withTickets) {
        var positions = waitingList.positions(found);
        return found.stream()
                .map(it -> view(it, positions.get(it.id()), withTickets))
                .toList();
    }

    /** Who came last waits behind all others, who need not be counted then. */
    private @Nullable Integer position(Signup it, Places places) {
        return it.state() == SignupState.WAITING && it.turn() == places.turn()
                ? Integer.valueOf(places.waiting())
                : waitingList.positions(List.of(it)).get(it.id());
    }

    private SignupView view(Signup it, @Nullable Integer position, boolean withTicket) {
        return new SignupView(
                it.id(),
                it.activity(),
                it.state(),
                position,
                Masked.name(open(it.person().name())),
                masked(it.person().phone()),
                withTicket ? open(it.ticket().text()) : null,
                it.checkedInAt(),
                it.version());
    }

    private @Nullable String masked(byte @Nullable [] phone) {
        return phone == null ? null : Masked.phone(open(phone));
    }

    private @Nullable String opened(byte @Nullable [] sealed) {
        return sealed == null ? null : open(sealed);
    }

    private String open(byte[] sealed) {
        return seal.open(CurrentCaller.require().tenant(), sealed);
    }
}
