package org.mulin.cases;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The number a matter has where it came from, such as a hotline's. */
public record OutsideNumber(
        @NotBlank @Size(max = 50) String source,
        @NotBlank @Size(max = 100) String number) {}
