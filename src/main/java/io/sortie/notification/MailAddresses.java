package io.sortie.notification;

import io.sortie.brands.Brand;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

/** Addresses as they may stand in a mail's headers. */
final class MailAddresses {

    private MailAddresses() {}

    static String sender(Brand brand) {
        try {
            return new InternetAddress(
                            checked(brand.senderEmail()), SafeText.line(brand.name()), StandardCharsets.UTF_8.name())
                    .toString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean usable(String email) {
        try {
            return checked(email) != null;
        } catch (IllegalStateException unusable) {
            return false;
        }
    }

    // The message of an AddressException would carry the address into the log.
    static String checked(String email) {
        try {
            if (email == null || !email.equals(SafeText.line(email))) {
                throw new AddressException();
            }
            InternetAddress address = new InternetAddress(email, true);
            address.validate();
            if (!email.equals(address.getAddress())) {
                throw new AddressException();
            }
            return email;
        } catch (AddressException e) {
            throw new IllegalStateException("no usable mail address on file");
        }
    }
}
