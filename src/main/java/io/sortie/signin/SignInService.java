package io.sortie.signin;

import io.sortie.billing.BillingSystem;
import io.sortie.billing.Subscription;
import io.sortie.notification.LinkDelivery;
import io.sortie.notification.LinkTokens;
import io.sortie.signin.SignInLinks.Link;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** START READING HERE: ask for a link, look at it, press it (or come from elsewhere), be signed in, sign out. */
@Service
public class SignInService implements LinkDelivery {

    /** What a sign-in link means now. */
    public enum LinkState {
        OPENS,
        /** Used, expired, or replaced by a newer one. */
        OVER,
        UNKNOWN
    }

    /** A session that has just been opened; the token is stored nowhere. */
    public record Opened(String token, Instant until) {}

    private final BillingSystem billing;
    private final SignInMailing mailing;
    private final SignInLinks links;
    private final SignInTerms terms;
    private final LinkTokens tokens;
    private final Clock clock;

    SignInService(
            BillingSystem billing,
            SignInMailing mailing,
            SignInLinks links,
            SignInTerms terms,
            LinkTokens tokens,
            Clock clock) {
        this.billing = billing;
        this.mailing = mailing;
        this.links = links;
        this.terms = terms;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Mails a link if billing knows this address, and to the address on file only [SEM-14]; the caller learns nothing
     * either way. Earlier links of the address die.
     *
     * @throws io.sortie.billing.BillingUnavailable whatever the address
     */
    public void askForLink(String brand, String email) {
        List<Subscription> found = billing.subscriptionsOf(brand, email);
        found.stream().findFirst().ifPresent(any -> mailing.mail(brand, any.holder()));
    }

    /** The link's life begins when a mail server has taken the mail. */
    @Override
    public void handedOver(String linkId, Instant at) {
        links.find(linkId).ifPresent(link -> links.handedOver(link, at));
    }

    /** Changes nothing: scanners fetch links. */
    public LinkState look(String brand, String token) {
        return ofToken(brand, token)
                .map(link -> link.opensAt(clock.instant()) ? LinkState.OPENS : LinkState.OVER)
                .orElse(LinkState.UNKNOWN);
    }

    /** Presses the link: once, in time, or not at all. */
    public Optional<Opened> signIn(String brand, String token) {
        Instant now = clock.instant();
        return ofToken(brand, token).flatMap(link -> {
            String session = tokens.sessionToken(link.id());
            return links.use(link, tokens.hash(session), now)
                    ? Optional.of(new Opened(session, now.plus(link.session())))
                    : Optional.empty();
        });
    }

    /**
     * Signs in who comes from the brand's own identity provider.
     *
     * @param email verified by that provider
     */
    @Transactional
    public Opened signInVerified(String brand, String email) {
        Instant now = clock.instant();
        Link link = terms.linkOf(brand);
        String session = tokens.sessionToken(link.id());
        links.deleteOver(now);
        // like a link that was pressed at once, except that nobody was told its token
        links.add(link, email, tokens.hash(tokens.signInToken(link.id())), now);
        links.use(link, tokens.hash(session), now);
        return new Opened(session, now.plus(link.session()));
    }

    /** @param sessionToken what the customer's browser sent, or null */
    public Optional<SignedIn> signedIn(String brand, String sessionToken) {
        return sessionToken == null
                ? Optional.empty()
                : links.session(brand, tokens.hash(sessionToken), clock.instant());
    }

    public void signOut(String sessionToken) {
        links.endSession(tokens.hash(sessionToken));
    }

    private Optional<Link> ofToken(String brand, String token) {
        return links.ofHash(tokens.hash(token)).filter(link -> link.brand().equals(brand));
    }
}
