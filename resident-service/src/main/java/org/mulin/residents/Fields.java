package org.mulin.residents;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.text.Words;
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

    /** A person as they are stored, once the names are seen to have words. */
    Person person(String name, @Nullable String phone, Person.@Nullable Contact contact) {
        return new Person(
                Words.require("name", name),
                phone == null ? null : phone.strip(),
                contact == null
                        ? null
                        : new Person.Contact(
                                Words.require("emergencyContact.name", contact.name()),
                                contact.phone().strip()));
    }

    /** A day that has come: nobody can know that they will have lived somewhere. */
    LocalDate pastDay(String field, LocalDate day) {
        if (day.isBefore(EARLIEST) || day.isAfter(LocalDate.ofInstant(clock.instant(), ZONE))) {
            throw Words.invalid(field, "应在 1900 年至今天之间 · must lie between 1900 and today");
        }
        return day;
    }
}
