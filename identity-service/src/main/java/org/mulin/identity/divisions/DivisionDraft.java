package org.mulin.identity.divisions;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.identity.divisions.DivisionPlan.Counts;
import org.mulin.identity.divisions.DivisionPlan.Event;
import org.mulin.identity.divisions.DivisionPlan.Step;
import org.mulin.platform.access.Division.Level;
import org.mulin.platform.access.ReferenceBatch.DivisionRow;
import org.mulin.platform.tenancy.Ids;

/** Sets the divisions in force beside the good rows of a file, and notes the difference. */
final class DivisionDraft {
    private final Map<String, DivisionRow> before;
    private final Map<UUID, String> codes;
    private final Map<String, AcceptedRow> rows;
    private final LocalDate effective;
    private final Map<String, DivisionRow> after = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private int created;
    private int renamed;
    private int moved;
    private int ended;
    private int unchanged;

    DivisionDraft(List<DivisionRow> inForce, List<AcceptedRow> rows, LocalDate effective) {
        this.before = inForce.stream().collect(toMap(DivisionRow::code, identity()));
        this.codes = inForce.stream().collect(toMap(DivisionRow::id, DivisionRow::code));
        this.rows = rows.stream().collect(toMap(AcceptedRow::code, identity()));
        this.effective = effective;
    }

    DivisionPlan plan(List<RowError> errors) {
        // A bad row may have meant any division, so a file with bad rows ends none.
        var ending = errors.isEmpty() ? ending() : Set.<String>of();
        var all = new HashSet<>(before.keySet());
        all.addAll(rows.keySet());
        all.stream().sorted(comparing(this::level).thenComparing(identity())).forEach(code -> {
            var old = before.get(code);
            var row = rows.get(code);
            if (old == null) {
                create(Objects.requireNonNull(row));
            } else if (ending.contains(code)) {
                end(old);
            } else {
                keep(old, row);
            }
        });
        return new DivisionPlan(steps, new Counts(created, renamed, moved, ended, unchanged), errors);
    }

    /** What a file with the root's row leaves out; an ancestor of what stays is not left out. */
    private Set<String> ending() {
        if (before.values().stream().noneMatch(old -> old.parent() == null && rows.containsKey(old.code()))) {
            return Set.of();
        }
        var ending = new HashSet<>(before.keySet());
        ending.removeAll(rows.keySet());
        rows.values().forEach(row -> ending.remove(row.parent()));
        var fromBelow = before.values().stream()
                .sorted(comparing(DivisionRow::level).reversed())
                .toList();
        for (var old : fromBelow) {
            if (!ending.contains(old.code()) && !rows.containsKey(old.code())) {
                ending.remove(codes.get(old.parent()));
            }
        }
        return ending;
    }

    private Level level(String code) {
        var row = rows.get(code);
        return row == null ? Objects.requireNonNull(before.get(code)).level() : row.level();
    }

    private void end(DivisionRow old) {
        ended++;
        note(Event.ENDED, copy(old, effective, old.version() + 1));
    }

    private void create(AcceptedRow row) {
        created++;
        note(Event.CREATED, placed(Ids.next(), row, 1));
    }

    /** Without a row of its own a division can still be re-cut, because an ancestor moved. */
    private void keep(DivisionRow old, @Nullable AcceptedRow row) {
        var wanted = row == null ? new AcceptedRow(old.code(), old.name(), old.level(), codes.get(old.parent())) : row;
        var same = placed(old.id(), wanted, old.version());
        var isRenamed = !same.name().equals(old.name());
        var isMoved = !Objects.equals(same.parent(), old.parent());
        renamed += isRenamed ? 1 : 0;
        moved += isMoved ? 1 : 0;
        unchanged += row == null || isRenamed || isMoved ? 0 : 1;
        if (same.equals(old)) {
            after.put(old.code(), old);
        } else {
            note(isMoved ? Event.MOVED : isRenamed ? Event.RENAMED : Event.RECUT, copy(same, null, old.version() + 1));
        }
    }

    private void note(Event event, DivisionRow division) {
        after.put(division.code(), division);
        steps.add(new Step(event, division));
    }

    private DivisionRow placed(UUID id, AcceptedRow row, long version) {
        var parent = after.get(row.parent());
        return new DivisionRow(
                id,
                row.code(),
                row.name(),
                row.level(),
                parent == null ? null : parent.id(),
                row.level() == Level.DISTRICT ? id : parent == null ? null : parent.district(),
                row.level() == Level.SUBDISTRICT ? id : parent == null ? null : parent.subdistrict(),
                row.level() == Level.COMMUNITY ? id : parent == null ? null : parent.community(),
                null,
                version);
    }

    private static DivisionRow copy(DivisionRow old, @Nullable LocalDate endedOn, long version) {
        return new DivisionRow(
                old.id(),
                old.code(),
                old.name(),
                old.level(),
                old.parent(),
                old.district(),
                old.subdistrict(),
                old.community(),
                endedOn,
                version);
    }
}
