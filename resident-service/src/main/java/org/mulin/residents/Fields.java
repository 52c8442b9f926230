package org.mulin.residents;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.FieldProblem;
import org.mulin.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/** What annotations cannot say of a field. */
@Component
class Fields {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final Clock clock;

    Fields(Clock clock) {
        this.clock = clock;
    }

    /** The text without space around it; the space of a Chinese keyboard is none to `@NotBlank`. */
    String words(String field, String text) {
        if (text.isBlank()) {
            throw invalid(field, "不能为空 · must not be blank");
        }
        return text.strip();
    }

    /** A person as they are stored, once the names are seen to have words. */
    Person person(String name, @Nullable String phone, Person.@Nullable Contact contact) {
        return new Person(
                words("name", name),
                phone == null ? null : phone.strip(),
                contact == null
                        ? null
                        : new Person.Contact(
                                words("emergencyContact.name", contact.name()),
                                contact.phone().strip()));
    }

    /** A day that has come: nobody can know that they will have lived somewhere. */
    LocalDate pastDay(String field, LocalDate day) {
        if (day.isBefore(EARLIEST) || day.isAfter(LocalDate.ofInstant(clock.instant(), ZONE))) {
            throw invalid(field, "应在 1900 年至今天之间 · must lie between 1900 and today");
        }
        return day;
    }

    static ProblemException invalid(String field, String message) {
        return ProblemException.withErrors(CommonProblem.INVALID_FIELDS, List.of(new FieldProblem(field, message)));
    }
}
