package org.mulin.identity.accounts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.mulin.identity.IdentityProblem;
import org.mulin.platform.problem.ProblemException;

/** A person's account as asked for. */
public record NewAccount(
        @NotNull @Pattern(regexp = Names.PATTERN) String username,
        @NotBlank @Size(max = 40) String displayName,
        @NotNull @Size(min = 10, max = 128) String password) {

    /** Refuses the password that is guessed first. */
    public void requirePasswordOfItsOwn() {
        if (password.equalsIgnoreCase(username)) {
            throw new ProblemException(IdentityProblem.PASSWORD_IS_USERNAME);
        }
    }

    List<String> withoutPassword() {
        return List.of(username, displayName);
    }

    @Override
    public String toString() {
        return withoutPassword().toString();
    }
}
