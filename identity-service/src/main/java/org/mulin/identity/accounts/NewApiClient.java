package org.mulin.identity.accounts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An API client as asked for; without a secret it is given one. */
record NewApiClient(
        @NotNull @Pattern(regexp = Names.PATTERN) String name,
        @Size(min = 32, max = 128) @Nullable String secret) {

    @Override
    public String toString() {
        return name;
    }
}
