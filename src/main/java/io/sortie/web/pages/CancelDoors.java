package io.sortie.web.pages;

import io.sortie.brands.Brand;
import io.sortie.cancellation.CancelPage;
import io.sortie.cancellation.CancelPageChoice;
import org.springframework.stereotype.Component;

/** The control that the law wants on each page of a brand [LAW-01, LAW-15]; the templates ask for it by this name. */
@Component("cancelDoors")
class CancelDoors {

    private final CancelPageChoice choice;

    CancelDoors(CancelPageChoice choice) {
        this.choice = choice;
    }

    /** The page behind the control, for a reader of this language. */
    public CancelPage of(Brand brand, String language) {
        return of(brand, null, language);
    }

    CancelPage of(Brand brand, String country, String language) {
        return choice.of(brand.customerClass(), country, language);
    }
}
