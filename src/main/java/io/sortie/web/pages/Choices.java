package io.sortie.web.pages;

import io.sortie.billing.CustomerType;
import io.sortie.brands.Brand;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the cancel form offers to choose from. */
final class Choices {

    /** None is ever required [CON-06]. */
    static final List<String> REASONS =
            List.of("TOO_EXPENSIVE", "NOT_USED", "MISSING_FEATURE", "TECHNICAL_PROBLEM", "OTHER_PROVIDER", "OTHER");

    /** The two kinds of notice of § 312k BGB [LAW-15]: they travel as the reason. */
    static final String FOR_CAUSE = "FOR_CAUSE";

    /** What D215-2 calls the ground of an early end [LAW-02]. */
    static final String LEGITIMATE_REASON = "LEGITIMATE_REASON";

    static final List<String> KINDS = List.of("ORDINARY", FOR_CAUSE);

    static final List<String> RESOLUTIONS = List.of("CANCEL", "REFUND", "SOLVE_PROBLEM");

    /** A country with its name in the reader's language; California stands apart because its law does. */
    record Country(String code, String name) {}

    private Choices() {}

    /** What stands beside the form, never in the way [SEM-05]; consumers are not asked to a demo. */
    static List<String> besides(Brand brand) {
        return brand.customerClass() == CustomerType.BUSINESS
                ? List.of("DEMO", "REPORT_PROBLEM", "ASK_QUESTION")
                : List.of("REPORT_PROBLEM", "ASK_QUESTION");
    }

    static List<Country> countries(Words words) {
        List<Country> countries = new ArrayList<>(Stream.of(Locale.getISOCountries())
                .map(code -> new Country(code, new Locale("", code).getDisplayCountry(words.locale())))
                .toList());
        countries.add(new Country("US-CA", words.of("country.US-CA")));
        countries.sort(Comparator.comparing(Country::name, Collator.getInstance(words.locale())));
        return countries;
    }
}
