package io.sortie.web.pages;

import io.sortie.cases.Channel;
import io.sortie.problems.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A contact as an agent typed it in; all text, so that nothing of it is lost when it is refused. */
record ContactForm(String channel, String note) implements Entered {

    static final List<Channel> CHANNELS = List.of(Channel.PHONE, Channel.EMAIL, Channel.CHAT);

    /** As for every other text of a case. */
    private static final int LONGEST = 4000;

    static final ContactForm EMPTY = new ContactForm(null, null);

    ContactForm {
        channel = channel == null ? "" : channel;
        note = note == null ? "" : note.strip();
    }

    @Override
    public Map<String, String> entries() {
        return new TreeMap<>(Map.of("channel", channel, "note", note));
    }

    @Override
    public List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        if (CHANNELS.stream().noneMatch(known -> known.name().equals(channel))) {
            errors.add(new FieldError("channel", "agent.contact.channel.missing"));
        }
        if (note.isEmpty()) {
            errors.add(new FieldError("note", "agent.contact.note.missing"));
        } else if (note.length() > LONGEST) {
            errors.add(new FieldError("note", "agent.contact.note.long"));
        }
        return errors;
    }
}
