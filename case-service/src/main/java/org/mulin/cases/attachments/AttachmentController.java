package org.mulin.cases.attachments;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Photos and papers of a case over HTTP; they go out to be saved, never to be shown in place. */
@RestController
@RequestMapping("/api/v1/cases/{id}/attachments")
class AttachmentController {
    private final AttachFile attachFile;
    private final DetachFile detachFile;
    private final ReadAttachments readAttachments;

    AttachmentController(AttachFile attachFile, DetachFile detachFile, ReadAttachments readAttachments) {
        this.attachFile = attachFile;
        this.detachFile = detachFile;
        this.readAttachments = readAttachments;
    }

    @Operation(
            summary =
                    "Attach a JPEG, PNG or PDF of up to 10 MB, which loses what it tells beside the picture; with a share,"
                            + " as the evidence of its unit's answer")
    @PostMapping(consumes = {"image/jpeg", "image/png", "application/pdf"})
    @ResponseStatus(HttpStatus.CREATED)
    Attachment attach(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID handover,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody byte[] content,
            HttpServletResponse response) {
        var attached = readAttachments.one(id, attachFile.attach(id, handover, content, key));
        response.setHeader(HttpHeaders.LOCATION, "/api/v1/cases/" + id + "/attachments/" + attached.id());
        return attached;
    }

    @Operation(summary = "What is attached to a case, the oldest first")
    @GetMapping
    List<Attachment> of(@PathVariable UUID id) {
        return readAttachments.of(id);
    }

    @Operation(summary = "One attachment, to be saved")
    @GetMapping(path = "/{attachment}", produces = "application/octet-stream")
    byte[] content(@PathVariable UUID id, @PathVariable UUID attachment, HttpServletResponse response) {
        var it = readAttachments.one(id, attachment);
        var content = readAttachments.content(it);
        var name = it.id() + "." + it.type().name().toLowerCase(Locale.ROOT);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        return content;
    }

    @Operation(summary = "Take an attachment off and erase it: whoever attached it, and whoever steers the case")
    @DeleteMapping("/{attachment}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void detach(@PathVariable UUID id, @PathVariable UUID attachment) {
        detachFile.detach(id, attachment);
    }
}
