package io.sortie.engine.security;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Users and passwords are the engine's. The authorities of whoever signed in are the names of the engine groups. Wrong
 * sign-ins are counted by {@link SignInThrottle} and all answered after the same time, known user or not [S9].
 */
@Component
class EngineSignIn implements AuthenticationProvider {

    private final IdentityService identities;
    private final SignInThrottle throttle;

    EngineSignIn(IdentityService identities, SignInThrottle throttle) {
        this.identities = identities;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String user = attempt.getName();
        String address = throttle.addressOf(attempt);
        throttle.refuseIfTooMany(address, user);
        long started = System.nanoTime();
        if (!matches(user, String.valueOf(attempt.getCredentials()))) {
            throttle.failed(address, user);
            throttle.waitForTheSameTime(started);
            throw new BadCredentialsException("wrong user name or password");
        }
        throttle.succeeded(address, user);
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(user, null, authorities(user));
        signedIn.setDetails(attempt.getDetails());
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private boolean matches(String user, String password) {
        // PostgreSQL refuses a NUL in a parameter, which would turn a wrong sign-in into an error
        boolean possible = user.length() <= 64 && user.chars().noneMatch(Character::isISOControl);
        return possible && identities.checkPassword(user, password);
    }

    private List<? extends GrantedAuthority> authorities(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .map(SimpleGrantedAuthority::new)
                .toList();
    }
}
