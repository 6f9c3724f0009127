package io.sortie.signin;

import io.sortie.engine.Decisions;
import io.sortie.signin.SignInLinks.Link;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How long sign-in links and sessions of a brand last, from {@code brand-profile.dmn}. */
@Component
class SignInTerms {

    /** @param mails how many mails one address may get within {@code life}, whoever asks for them */
    record Terms(Duration life, Duration session, int mails) {}

    private final Decisions decisions;

    SignInTerms(Decisions decisions) {
        this.decisions = decisions;
    }

    /** A new link on these terms. */
    Link linkOf(String brand) {
        Terms allowed = of(brand);
        return new Link(UUID.randomUUID().toString(), brand, allowed.life(), allowed.session(), false, false, null);
    }

    Terms of(String brand) {
        Map<String, Object> row = decisions
                .one("brand-profile", Map.of("brand", brand))
                .orElseThrow(() -> new IllegalStateException("brand without a profile"));
        return new Terms(
                Duration.parse((String) row.get("signInLife")),
                Duration.parse((String) row.get("signInSession")),
                ((Number) row.get("signInMails")).intValue());
    }
}
