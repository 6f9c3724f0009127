package io.sortie.deletionfile;

import io.sortie.cases.CaseFile;
import io.sortie.wording.Languages;
import io.sortie.wording.Wording;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** To whom a customer can complain, by the country where they live, in their language [LAW-19]. */
@Component
public class SupervisoryAuthority {

    private final Wording wording;

    SupervisoryAuthority(Wording wording) {
        this.wording = wording;
    }

    public String of(CaseFile file) {
        Locale locale = Languages.spoken(file.customer().locale());
        return wording.find("authority." + file.customer().country(), locale, Map.of())
                .orElseGet(() -> wording.text("authority.other", locale));
    }
}
