package io.sortie.brands;

import io.sortie.billing.CustomerType;
import java.time.ZoneId;
import java.util.Locale;

/**
 * A brand as a row of {@code brand-profile.dmn} describes it.
 *
 * @param customerClass whom the brand sells to, where a request does not say
 * @param supportPhone a number that is answered [SPL-06, SPL-07]
 */
public record Brand(
        String id,
        String name,
        CustomerType customerClass,
        ZoneId zone,
        Locale locale,
        String supportEmail,
        String supportPhone,
        String senderEmail) {}
