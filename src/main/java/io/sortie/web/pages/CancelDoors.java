package io.sortie.web.pages;

import io.sortie.billing.CustomerType;
import io.sortie.billing.Subscription;
import io.sortie.brands.Brand;
import io.sortie.cancellation.CancelPage;
import io.sortie.cancellation.CancelPageChoice;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The control that the law wants on each page of a brand [LAW-01, LAW-15]; the templates ask for it by this name. A
 * country in the address counts on every page, and the control takes it along.
 */
@Component("cancelDoors")
class CancelDoors {

    private static final String COUNTRY = "[A-Z]{2}(-[A-Z0-9]{1,3})?";

    private final CancelPageChoice choice;

    CancelDoors(CancelPageChoice choice) {
        this.choice = choice;
    }

    /** The page behind the control, for a reader of this language. */
    public CancelPage of(Brand brand, String language) {
        return of(brand, country(), language);
    }

    /** Where the control leads. */
    public String path(Brand brand) {
        String country = country();
        return "/" + brand.id() + "/cancel" + (country == null ? "" : "?country=" + country);
    }

    CancelPage of(Brand brand, String country, String language) {
        return choice.of(brand.customerClass(), country, language);
    }

    CancelPage own(Brand brand, Subscription.Holder holder, String language) {
        CustomerType type = holder.type() == null ? brand.customerClass() : holder.type();
        return choice.own(type, holder.country(), language);
    }

    /** The country that the address names, or null; what does not look like one is none. */
    static String country() {
        String country = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getParameter("country")
                : null;
        String written = country == null ? "" : country.toUpperCase(Locale.ROOT);
        return written.matches(COUNTRY) ? written : null;
    }
}
