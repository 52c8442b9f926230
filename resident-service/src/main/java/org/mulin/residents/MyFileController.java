package org.mulin.residents;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's own file over HTTP. */
@RestController
@RequestMapping("/api/v1/my/file")
class MyFileController {
    private final LinkAccount linkAccount;
    private final ReadResidents readResidents;

    MyFileController(LinkAccount linkAccount, ReadResidents readResidents) {
        this.linkAccount = linkAccount;
        this.readResidents = readResidents;
    }

    @Operation(summary = "Link the caller's account to the file that a code was handed over for")
    @PostMapping
    ResidentView link(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid LinkAccount.Entry entry) {
        linkAccount.enter(entry, key);
        return readResidents.linked();
    }

    @Operation(summary = "The caller's own file, nothing masked; the reading is recorded")
    @GetMapping
    ResidentView own() {
        return readResidents.own();
    }

    @Operation(summary = "Undo the link between the caller's account and the file")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlink() {
        linkAccount.undoOwn();
    }
}
