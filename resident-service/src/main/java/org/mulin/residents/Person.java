package org.mulin.residents;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.seal.Masked;
import org.mulin.platform.text.Words;

/** What a file says of a resident, as a person reads it. */
record Person(String name, @Nullable String phone, @Nullable Contact emergencyContact) {
    /** Whom to call for the resident. */
    record Contact(
            @NotBlank @Size(max = 50) String name,
            @NotNull @Pattern(regexp = Words.PHONE) String phone) {}

    Person masked() {
        return new Person(
                Masked.name(name),
                phone == null ? null : Masked.phone(phone),
                emergencyContact == null
                        ? null
                        : new Contact(Masked.name(emergencyContact.name()), Masked.phone(emergencyContact.phone())));
    }
}
