package io.sortie.incomingmail;

import io.sortie.brands.Brand;
import io.sortie.brands.Brands;
import io.sortie.mailbox.MailboxSettings;
import io.sortie.mailbox.ReceivedMail;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which brand a mail was written to, and which addresses are our own. */
@Component
class MailAddressees {

    private final Brands brands;
    private final ObjectProvider<MailboxSettings> settings;

    MailAddressees(Brands brands, ObjectProvider<MailboxSettings> settings) {
        this.brands = brands;
        this.settings = settings;
    }

    /** The brand of the addresses it went to; empty if that is none or not one alone. */
    Optional<String> brandOf(ReceivedMail mail) {
        Map<String, String> known = new HashMap<>();
        brands.all().forEach(brand -> addresses(brand).forEach(address -> known.put(lower(address), brand.id())));
        settings.orderedStream()
                .forEach(mailbox -> mailbox.brands().forEach((address, brand) -> known.put(lower(address), brand)));
        List<String> meant = mail.recipients().stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    /** Whether Sortie or the brand itself wrote it: nobody answers themselves. */
    boolean isOurOwn(String sender) {
        Set<String> own = new HashSet<>();
        brands.all().forEach(brand -> addresses(brand).forEach(address -> own.add(lower(address))));
        settings.orderedStream().forEach(mailbox -> {
            own.add(lower(mailbox.user()));
            mailbox.brands().keySet().forEach(address -> own.add(lower(address)));
        });
        return sender != null && own.contains(lower(sender));
    }

    private static Stream<String> addresses(Brand brand) {
        return Stream.of(brand.supportEmail(), brand.senderEmail());
    }

    private static String lower(String address) {
        return address == null ? "" : address.toLowerCase(Locale.ROOT);
    }
}
