package io.sortie.mailbox;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where customers' mails arrive, as {@code sortie.mailbox.*} says; without a host no mailbox is looked into. It should be
 * one that no person opens: what somebody has read there counts as done.
 *
 * @param protocol {@code imaps}, or {@code imap}, which begins in the clear and must turn to TLS unless the host is this
 *     very machine
 * @param pollEvery how often it is looked into
 * @param verdictsBy how your mail server calls itself in the {@code Authentication-Results} that it writes into each mail;
 *     where it is not given no sender is proven, and a person opens every case
 * @param brands more addresses and the brand that each belongs to; those of {@code brand-profile.dmn} are known
 */
@ConfigurationProperties("sortie.mailbox")
public record MailboxSettings(
        String host,
        Integer port,
        String user,
        String password,
        String folder,
        String protocol,
        Duration pollEvery,
        String verdictsBy,
        Map<String, String> brands) {

    private static final String IMAPS = "imaps";
    private static final String TIMEOUT = String.valueOf(Duration.ofSeconds(10).toMillis());

    public MailboxSettings {
        folder = Objects.requireNonNullElse(folder, "INBOX");
        protocol = Objects.requireNonNullElse(protocol, IMAPS);
        pollEvery = Objects.requireNonNullElse(pollEvery, Duration.ofSeconds(30));
        brands = brands == null ? Map.of() : Map.copyOf(brands);
        if (!protocol.equals(IMAPS) && !protocol.equals("imap")) {
            throw new IllegalArgumentException("sortie.mailbox.protocol is imaps or imap");
        }
    }

    boolean given() {
        return host != null && !host.isBlank();
    }

    /** -1 is the protocol's own. */
    int portOrUsual() {
        return port == null ? -1 : port;
    }

    /** What the mail client is told: certificates are checked, nothing waits for ever, looking marks nothing as read. */
    Properties session() {
        String prefix = "mail." + protocol + ".";
        Properties properties = new Properties();
        properties.setProperty("mail.store.protocol", protocol);
        properties.setProperty("mail.mime.allowutf8", "true");
        properties.setProperty(prefix + "connectiontimeout", TIMEOUT);
        properties.setProperty(prefix + "timeout", TIMEOUT);
        properties.setProperty(prefix + "writetimeout", TIMEOUT);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "peek", "true");
        boolean local = "127.0.0.1".equals(host) || "localhost".equals(host);
        properties.setProperty(prefix + "starttls.enable", "true");
        properties.setProperty(prefix + "starttls.required", String.valueOf(!protocol.equals(IMAPS) && !local));
        return properties;
    }

    /** Never shows the password, wherever it is printed. */
    @Override
    public String toString() {
        return protocol + "://" + host + "/" + folder;
    }
}
