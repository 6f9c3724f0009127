package io.sortie.incomingmail;

import io.sortie.billing.BillingSystem;
import io.sortie.billing.BillingUnavailable;
import io.sortie.billing.Subscription;
import io.sortie.brands.Brand;
import io.sortie.brands.Brands;
import io.sortie.forms.StaffWords;
import io.sortie.wording.Wording;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What the form "sort-out-mail" shows while the task is open. */
@Service
class MailForm {

    private static final String NONE = "–";

    /** The engine holds texts of so many characters and no more. */
    private static final int LONGEST = 4000;

    private final IncomingMails mails;
    private final Brands brands;
    private final BillingSystem billing;
    private final Wording wording;

    MailForm(IncomingMails mails, Brands brands, BillingSystem billing, Wording wording) {
        this.mails = mails;
        this.brands = brands;
        this.billing = billing;
        this.wording = wording;
    }

    Map<String, Object> of(String mailId) {
        IncomingMail mail = mails.get(mailId);
        Optional<Brand> brand = Optional.ofNullable(mail.brand()).flatMap(brands::find);
        Locale locale = brand.map(Brand::locale).orElse(Locale.ENGLISH);
        ZoneId zone = brand.map(Brand::zone).orElse(ZoneOffset.UTC);
        String why = mail.why().name();
        Map<String, Object> shown = new HashMap<>();
        // the names that the card of every task shows
        shown.put("caseReference", mail.id());
        shown.put("brandName", brand.map(Brand::name).orElse(NONE));
        shown.put("customerName", orNone(mail.senderName()));
        shown.put("senderText", orNone(mail.sender()));
        shown.put("subjectText", orNone(mail.subject()));
        shown.put("mailText", orNone(mail.text()));
        shown.put("filesText", cut(orNone(mail.files())));
        shown.put("receivedAtText", wording.minute(mail.receivedAt(), locale, zone));
        shown.put("whyText", said("form.mail.why." + why));
        shown.put(
                "adviceText",
                said("form.mail.advice."
                        + (wording.find("form.mail.advice." + why, locale, Map.of())
                                .map(own -> why)
                                .orElse("other"))));
        shown.put("refusalText", cut(orNone(mail.refusal())));
        shown.put("subscriptionsText", cut(subscriptions(mail)));
        return shown;
    }

    /** The form's own answers live on the task too, so that nothing an agent types becomes a process variable. */
    Map<String, Object> unanswered(String mailId) {
        IncomingMail mail = mails.get(mailId);
        String about = mail.reference() == null ? "" : mail.reference().value();
        return Map.of("decision", "", "forSubscription", "", "forOrder", "", "toCase", about, "sortNote", "");
    }

    /** The form can do without: a mail that comes while billing is away still becomes a task. */
    private String subscriptions(IncomingMail mail) {
        if (mail.brand() == null || mail.sender() == null) {
            return NONE;
        }
        try {
            List<Subscription> known = billing.subscriptionsOf(mail.brand(), mail.sender());
            return orNone(known.stream()
                    .map(one -> one.id() + " · " + one.plan() + " · " + orNone(one.orderId()))
                    .collect(Collectors.joining("\n")));
        } catch (BillingUnavailable away) {
            return said("form.mail.billing-away");
        }
    }

    private String said(String key) {
        return StaffWords.inEach(locale -> wording.text(key, locale));
    }

    private static String orNone(String text) {
        return text == null || text.isBlank() ? NONE : text;
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }
}
