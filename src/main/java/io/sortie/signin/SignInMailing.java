package io.sortie.signin;

import io.sortie.billing.Subscription.Holder;
import io.sortie.notification.CustomerMail;
import io.sortie.notification.LinkTokens;
import io.sortie.notification.Outbox;
import io.sortie.signin.SignInLinks.Link;
import io.sortie.signin.SignInTerms.Terms;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes and mails links beside the request that asked for them, so that the time of its answer does not tell whether
 * there is anything to mail. A request lost in a crash is one that the customer makes again.
 */
@Component
class SignInMailing {

    private static final Logger LOG = LoggerFactory.getLogger(SignInMailing.class);
    private static final int QUEUE = 500;
    private static final int SECONDS_TO_FINISH = 10;

    private final SignInLinks links;
    private final SignInTerms terms;
    private final LinkTokens tokens;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ThreadPoolTaskExecutor beside = new ThreadPoolTaskExecutor();

    SignInMailing(
            SignInLinks links,
            SignInTerms terms,
            LinkTokens tokens,
            Outbox outbox,
            TransactionTemplate transaction,
            Clock clock) {
        this.links = links;
        this.terms = terms;
        this.tokens = tokens;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
        beside.setThreadNamePrefix("sign-in-");
        // one after the other, so that the newest link is the one that lives
        beside.setCorePoolSize(1);
        beside.setMaxPoolSize(1);
        beside.setQueueCapacity(QUEUE);
        beside.setRejectedExecutionHandler((task, full) -> LOG.warn("too many sign-in links asked for at once"));
        beside.setWaitForTasksToCompleteOnShutdown(true);
        beside.setAwaitTerminationSeconds(SECONDS_TO_FINISH);
        beside.initialize();
    }

    void mail(String brand, Holder holder) {
        beside.execute(() -> {
            try {
                transaction.executeWithoutResult(status -> issue(brand, holder));
            } catch (RuntimeException e) {
                // The class only: messages may carry the address.
                LOG.warn("{}: sign-in link not mailed: {}", brand, e.getClass().getName());
            }
        });
    }

    private void issue(String brand, Holder holder) {
        Instant now = clock.instant();
        Terms allowed = terms.of(brand);
        if (links.madeSince(now.minus(allowed.life()), brand, holder.email()) >= allowed.mails()) {
            LOG.info("{}: no further sign-in link for now, enough were mailed", brand);
            return;
        }
        Link link = terms.linkOf(brand);
        links.deleteOver(now);
        links.killUnused(brand, holder.email(), now);
        links.add(link, holder.email(), tokens.hash(tokens.signInToken(link.id())), now);
        outbox.put(new CustomerMail(brand, holder, "sign-in-link", allowed.life(), link.id()));
    }

    @PreDestroy
    void stop() {
        beside.shutdown();
    }
}
