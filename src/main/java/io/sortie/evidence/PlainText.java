package io.sortie.evidence;

import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.InputStreamSource;

/** A file read as text, if every byte of it can be: UTF-8, UTF-16 with its mark, or what older programs write. */
final class PlainText {

    private static final List<Charset> WITHOUT_MARK = List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"));

    private PlainText() {}

    /** Whether it holds a card number; empty when this is no text. */
    static Optional<Boolean> holdsCard(InputStreamSource content) throws IOException {
        for (Charset charset : charsets(content)) {
            try (Reader text = new Strict(open(content, charset))) {
                boolean found = CardSearch.finds(text);
                return found ? Optional.of(true) : Optional.of(false);
            } catch (CharacterCodingException e) {
                // not in this one
            }
        }
        return Optional.empty();
    }

    private static Reader open(InputStreamSource content, Charset charset) throws IOException {
        return new InputStreamReader(
                new BufferedInputStream(content.getInputStream()),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static List<Charset> charsets(InputStreamSource content) throws IOException {
        try (InputStream start = content.getInputStream()) {
            int mark = start.read() << 8 | start.read();
            return mark == 0xFEFF || mark == 0xFFFE ? List.of(StandardCharsets.UTF_16) : WITHOUT_MARK;
        }
    }

    /** Refuses control characters that no text holds. */
    private static final class Strict extends FilterReader {

        private Strict(Reader text) {
            super(text);
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            for (int i = offset; i < offset + count; i++) {
                if (target[i] < ' ' && "\t\n\f\r".indexOf(target[i]) < 0 || target[i] == 0x7F) {
                    throw new CharacterCodingException();
                }
            }
            return count;
        }
    }
}
