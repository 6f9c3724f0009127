package io.sortie.notification;

import java.util.List;

/**
 * A mail in the customer's words, before it is set as HTML or as text.
 *
 * @param fallback says that the addresses below can be copied where buttons do not work
 * @param box what must not be overlooked, framed; or null
 * @param button the one thing to do, or null
 * @param track leads to the case, or null for a mail without one
 * @param extra a second, optional button with the sentence that says so, or null
 */
record Letter(
        String language,
        String brand,
        String subject,
        String heading,
        String greeting,
        List<String> paragraphs,
        String box,
        List<Fact> facts,
        Button button,
        String fallback,
        Button extra,
        List<String> notes,
        Button track,
        Contact contact,
        String signature) {

    record Fact(String label, String value) {}

    record Button(String label, String url, String note) {}

    /** Where a person can be reached [SPL-07]; the phone may be missing. */
    record Contact(String heading, String phoneLabel, String phone, String emailLabel, String email, String closing) {

        public String dial() {
            return phone.replaceAll("[^+0-9]", "");
        }
    }
}
