package org.mulin.cases.attachments;

import org.mulin.platform.problem.ProblemCode;
import org.springframework.http.HttpStatus;

/** What is refused of attachments, beside the problems of all cases. */
public enum AttachmentProblem implements ProblemCode {
    ATTACHMENT_OF_ANOTHER_TYPE(HttpStatus.UNPROCESSABLE_CONTENT),
    ATTACHMENT_NOT_READABLE(HttpStatus.UNPROCESSABLE_CONTENT),
    ATTACHMENT_UNPACKS_TO_TOO_MUCH(HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_MANY_ATTACHMENTS(HttpStatus.CONFLICT),
    ATTACHMENT_IS_EVIDENCE(HttpStatus.CONFLICT);

    private final HttpStatus status;

    AttachmentProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
