package io.sortie.engine.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong sign-ins from one address [S9, S16]: answered with 429 and how long to wait. */
public class TooManySignIns extends AuthenticationException {

    private final transient Duration wait;

    TooManySignIns(Duration wait) {
        super("too many wrong sign-ins");
        this.wait = wait;
    }

    public Duration until() {
        return wait;
    }
}
