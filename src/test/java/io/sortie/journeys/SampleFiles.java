package io.sortie.journeys;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Little files that are what they say: made by the libraries that make such files. */
final class SampleFiles {

    static final String MAIL =
            """
            Return-Path: <shop@example.org>
            Received: from mx.example.org (mx.example.org [192.0.2.7]) by mail.example.net with ESMTPS id 4111111111111111
            Message-ID: <5500005555555559.4111111111111111@example.org>
            Date: Sun, 22 Nov 2026 10:15:30 +0100
            From: Shop <shop@example.org>
            To: Anna Berg <anna@example.org>
            Subject: Your receipt
            MIME-Version: 1.0
            Content-Type: text/html; charset=UTF-8
            Content-Transfer-Encoding: quoted-printable

            <p>Thank you for =E2=82=AC12.90. <a href=3D"https://shop.example/r/4111111111111111">Receipt</a>%s</p>
            """;

    private SampleFiles() {}

    static byte[] png() {
        return picture("png");
    }

    static byte[] jpeg() {
        return picture("jpg");
    }

    static byte[] pdf() {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] eml() {
        return MAIL.formatted("").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** What Windows runs. */
    static byte[] exe() {
        byte[] program = new byte[512];
        program[0] = 'M';
        program[1] = 'Z';
        program[0x3C] = (byte) 0x80;
        program[0x80] = 'P';
        program[0x81] = 'E';
        return program;
    }

    /** A picture, another one each time, that is exactly so many bytes long. */
    static byte[] png(int size) {
        byte[] filled = new byte[size];
        new Random().nextBytes(filled);
        byte[] picture = png();
        System.arraycopy(picture, 0, filled, 0, Math.min(size, picture.length));
        return filled;
    }

    static byte[] other(byte[] file) {
        byte[] longer = Arrays.copyOf(file, file.length + 8);
        System.arraycopy(
                Long.toHexString(new Random().nextLong() | Long.MIN_VALUE).getBytes(), 0, longer, file.length, 8);
        return longer;
    }

    private static byte[] picture(String format) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
