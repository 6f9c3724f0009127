package io.sortie.notification;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.sortie.billing.CustomerType;
import io.sortie.brands.Brand;
import io.sortie.brands.Brands;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseReference;
import io.sortie.cases.CaseState;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.cases.Regime;
import io.sortie.database.SqlTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases of two customers, the brand and the tokens, as the rest of the application would answer. */
public class CasesOnFile {

    public static final Brand SEMRUSH = new Brand(
            "semrush",
            "Semrush",
            CustomerType.BUSINESS,
            ZoneId.of("Europe/Paris"),
            Locale.ENGLISH,
            "help@semrush.example",
            "+33 1 70 00 00 00",
            "no-reply@semrush.example");

    private static final Map<CaseReference, CaseFile> FILES = new ConcurrentHashMap<>();

    /** A case of this customer, also as a row for the foreign keys. */
    public static CaseReference open(JdbcClient jdbc, String name, String email, Locale locale) {
        CaseFile file = file(name, email, locale);
        FILES.put(file.reference(), file);
        jdbc.sql(
                        """
                insert into case_file (reference, kind, brand, regime, state, subscription_id, channel, signed_in,
                  opened_at, customer_type, customer_zone)
                values (?, 'cancellation', 'semrush', 'CONTRACTUAL', 'SCHEDULED', 'SUB-1001', 'WEB_FORM', false, ?,
                  'BUSINESS', 'Europe/Paris')""")
                .params(file.reference().value(), SqlTime.of(file.openedAt()))
                .update();
        return file.reference();
    }

    public static CaseFile of(CaseReference reference) {
        return FILES.get(reference);
    }

    /** The case has another address on file from now on. */
    public static void move(CaseReference reference, String email) {
        CaseFile.Customer customer = of(reference).customer();
        CaseFile moved = file(customer.name(), email, customer.locale());
        FILES.put(reference, moved);
    }

    private static CaseFile file(String name, String email, Locale locale) {
        Instant opened = Instant.parse("2026-11-22T09:15:30Z");
        return new CaseFile(
                CaseReference.next(CaseKind.CANCELLATION),
                CaseKind.CANCELLATION,
                "semrush",
                Regime.CONTRACTUAL,
                CaseState.SCHEDULED,
                null,
                "SUB-1001",
                "ACC-1001",
                "ORD-1",
                "SEO Toolkit Guru",
                Channel.WEB_FORM,
                false,
                opened,
                null,
                null,
                Instant.parse("2026-11-30T22:59:59Z"),
                Instant.parse("2026-11-30T22:59:59Z"),
                Instant.parse("2026-12-30T22:59:59Z"),
                null,
                new CaseFile.Customer(name, email, locale, "FR", CustomerType.BUSINESS, ZoneId.of("Europe/Paris")),
                LocalDate.of(2025, 3, 1),
                "TOO_EXPENSIVE",
                "Thank you for the years, but <b>three</b> seats are too many.\nSincerely",
                null,
                "CANCEL");
    }

    @Bean
    Cases cases() {
        Cases cases = mock(Cases.class);
        when(cases.get(any())).thenAnswer(call -> FILES.get(call.<CaseReference>getArgument(0)));
        return cases;
    }

    @Bean
    Brands brands() {
        Brands brands = mock(Brands.class);
        when(brands.find("semrush")).thenReturn(Optional.of(SEMRUSH));
        return brands;
    }
}
