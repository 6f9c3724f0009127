package io.sortie.notification;

import io.sortie.notification.Letter.Button;
import io.sortie.notification.Letter.Contact;
import java.util.StringJoiner;

/** A letter as plain text: as complete as the HTML, for readers and programs that show no HTML. */
final class LetterText {

    private LetterText() {}

    static String of(Letter letter) {
        StringJoiner text = new StringJoiner("\n\n", "", "\n");
        text.add(letter.heading() + "\n" + "-".repeat(letter.heading().length()));
        text.add(letter.greeting());
        letter.paragraphs().forEach(text::add);
        if (letter.box() != null) {
            text.add(framed(letter.box()));
        }
        if (!letter.facts().isEmpty()) {
            text.add(facts(letter));
        }
        add(text, letter.button());
        letter.notes().forEach(text::add);
        add(text, letter.extra());
        add(text, letter.track());
        text.add(contact(letter));
        text.add(letter.signature());
        return text.toString();
    }

    private static String framed(String box) {
        String edge = "*".repeat(box.length() + 4);
        return edge + "\n* " + box + " *\n" + edge;
    }

    private static String facts(Letter letter) {
        StringJoiner lines = new StringJoiner("\n");
        letter.facts().forEach(fact -> lines.add(labelled(letter, fact.label(), fact.value())));
        return lines.toString();
    }

    private static String labelled(Letter letter, String label, String value) {
        return label + ("fr".equals(letter.language()) ? "\u00a0: " : ": ") + value;
    }

    private static void add(StringJoiner text, Button button) {
        if (button == null) {
            return;
        }
        if (button.note() != null) {
            text.add(button.note());
        }
        text.add(button.label() + "\n" + button.url());
    }

    private static String contact(Letter letter) {
        Contact contact = letter.contact();
        StringJoiner lines = new StringJoiner("\n").add(contact.heading());
        if (contact.phone() != null) {
            lines.add(labelled(letter, contact.phoneLabel(), contact.phone()));
        }
        return lines.add(labelled(letter, contact.emailLabel(), contact.email()))
                .add(contact.closing())
                .toString();
    }
}
