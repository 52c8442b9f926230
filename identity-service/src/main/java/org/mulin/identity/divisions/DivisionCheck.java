package org.mulin.identity.divisions;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mulin.identity.divisions.DivisionFile.Line;
import org.mulin.platform.access.Division.Level;
import org.mulin.platform.access.ReferenceBatch.DivisionRow;

/** Tells a file's good rows from its bad ones; each bad row gets one reason. */
final class DivisionCheck {
    private static final int LONGEST_NAME = 60;

    private final Map<String, Level> inForce = new HashMap<>();
    private final String root;
    private final Map<String, Level> inFile = new HashMap<>();
    private final Set<String> refused = new HashSet<>();
    private final List<RowError> errors = new ArrayList<>();

    DivisionCheck(List<DivisionRow> inForce) {
        inForce.forEach(division -> this.inForce.put(division.code(), division.level()));
        this.root = inForce.stream()
                .filter(division -> division.parent() == null)
                .findFirst()
                .orElseThrow()
                .code();
    }

    List<RowError> errors() {
        return errors.stream().sorted(comparing(RowError::row)).toList();
    }

    /** The good rows, each after its parent. */
    List<AcceptedRow> accept(DivisionFile file) {
        errors.addAll(file.errors());
        var sound = new ArrayList<Line>();
        for (var line : file.lines()) {
            var problem = unsound(line);
            if (problem.isPresent()) {
                refuse(line, problem.get());
            } else {
                inFile.put(line.code(), Level.valueOf(line.level()));
                sound.add(line);
            }
        }
        var accepted = new ArrayList<AcceptedRow>();
        sound.stream()
                .sorted(comparing(line -> Level.valueOf(line.level())))
                .forEach(line -> misplaced(line)
                        .ifPresentOrElse(problem -> refuse(line, problem), () -> accepted.add(accepted(line))));
        return accepted;
    }

    private AcceptedRow accepted(Line line) {
        return new AcceptedRow(
                line.code(),
                line.name(),
                Level.valueOf(line.level()),
                line.code().equals(root) ? null : line.parent());
    }

    private void refuse(Line line, RowProblem problem) {
        if (problem != RowProblem.CODE_REPEATED) {
            refused.add(line.code());
        }
        errors.add(new RowError(line.row(), line.code(), problem));
    }

    /** What is wrong with the row by itself. */
    private Optional<RowProblem> unsound(Line line) {
        var level = level(line.level());
        RowProblem problem = null;
        if ((line.code() + line.name() + line.level() + line.parent()).indexOf('\uFFFD') >= 0) {
            problem = RowProblem.NOT_UTF8;
        } else if (level == null) {
            problem = RowProblem.LEVEL_UNKNOWN;
        } else if (!DivisionCode.fits(line.code(), level)) {
            problem = RowProblem.CODE_WRONG_LENGTH;
        } else if (!line.code().startsWith(root)) {
            problem = RowProblem.CODE_FOREIGN;
        } else if (inFile.containsKey(line.code()) || refused.contains(line.code())) {
            problem = RowProblem.CODE_REPEATED;
        } else if (line.name().isBlank()) {
            problem = RowProblem.NAME_EMPTY;
        } else if (line.name().codePointCount(0, line.name().length()) > LONGEST_NAME) {
            problem = RowProblem.NAME_TOO_LONG;
        } else if (line.name().chars().anyMatch(Character::isISOControl)) {
            problem = RowProblem.NAME_NOT_PLAIN;
        }
        return Optional.ofNullable(problem);
    }

    /** What is wrong with where the row says it belongs; parents have been looked at before. */
    private Optional<RowProblem> misplaced(Line line) {
        if (line.code().equals(root)) {
            return line.parent().isEmpty() ? Optional.empty() : Optional.of(RowProblem.PARENT_UNKNOWN);
        }
        if (refused.contains(line.parent())) {
            return Optional.of(RowProblem.PARENT_REFUSED);
        }
        var above = inFile.getOrDefault(line.parent(), inForce.get(line.parent()));
        if (above == null) {
            return Optional.of(RowProblem.PARENT_UNKNOWN);
        }
        return above.compareTo(Level.valueOf(line.level())) < 0
                ? Optional.empty()
                : Optional.of(RowProblem.PARENT_NOT_ABOVE);
    }

    private static @Nullable Level level(String name) {
        for (var level : Level.values()) {
            if (level.name().equals(name)) {
                return level;
            }
        }
        return null;
    }
}
