package org.mulin.identity.operator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.mulin.identity.accounts.Names;
import org.mulin.identity.accounts.NewAccount;
import org.mulin.platform.access.Division.Level;

/** A tenant as the operator describes it, with the first who may administer it. */
record NewTenant(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{1,30}") String slug,
        @NotBlank @Size(max = 40) String name,
        @NotNull @Valid Root root,
        @NotNull @Valid NewAccount admin,
        @NotNull @Valid AdminClient adminClient) {

    /** The division that is the tenant's whole area. */
    record Root(
            @NotNull String code,
            @NotBlank @Size(max = 60) String name,
            @NotNull Level level) {}

    /** The program that may administer the tenant; the operator keeps its secret. */
    record AdminClient(
            @NotNull @Pattern(regexp = Names.PATTERN) String name,
            @NotNull @Size(min = 32, max = 128) String secret) {

        @Override
        public String toString() {
            return name;
        }
    }
}
