package org.mulin.platform.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Renders what fails outside a controller. */
@Controller
class ErrorPage implements ErrorController {
    private final Problems problems;

    ErrorPage(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    ResponseEntity<Object> error(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return problems.response(request, of(status instanceof Integer code ? code : 404));
    }

    static CommonProblem of(int status) {
        return switch (status) {
            case 401 -> CommonProblem.UNAUTHENTICATED;
            case 403 -> CommonProblem.NOT_ALLOWED;
            case 404 -> CommonProblem.NOT_FOUND;
            case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
            case 413 -> CommonProblem.BODY_TOO_LARGE;
            case 503 -> CommonProblem.DEPENDENCY_UNAVAILABLE;
            // Methods and versions of HTTP that the server does not speak are the caller's to mend.
            case 501, 505 -> CommonProblem.INVALID_REQUEST;
            default -> status < 500 ? CommonProblem.INVALID_REQUEST : CommonProblem.UNEXPECTED;
        };
    }
}
