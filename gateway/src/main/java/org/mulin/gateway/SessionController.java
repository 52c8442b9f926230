package org.mulin.gateway;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the console whether somebody is signed in; asking is no error, unlike asking the API. */
@RestController
class SessionController {

    record Session(boolean signedIn) {}

    @GetMapping("/session")
    Session session(@Nullable Principal principal) {
        return new Session(principal != null);
    }
}
