package io.sortie.notification;

import jakarta.mail.MessagingException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailSendException;

/**
 * Tells a refusal for good from trouble that may pass. For good is what a mail server says with 5xx of the recipient or
 * of the mail itself. A wrong password, a sender that it does not want, a connection that breaks: these are ours to
 * repair, and the mail waits. So does what it refuses by policy (5.7.x, RFC 3463): mostly we are on a blocklist, and then
 * every mail is refused, whomever it is to.
 */
final class SmtpRefusal {

    // RFC 4954: sign in first, wrong password, mechanism too weak. They come in place of any other answer.
    private static final Set<Integer> SIGN_IN = Set.of(530, 534, 535, 538);
    private static final Pattern ENHANCED = Pattern.compile("^\\d{3}[ -]5\\.(\\d{1,3})\\.\\d{1,3}\\b");
    private static final Set<Integer> OF_ADDRESS = Set.of(511, 513, 525, 550, 551, 553, 556);
    private static final int TOO_LARGE = 552;
    private static final String POLICY = "7";

    private record Answer(int code, String text) {}

    private SmtpRefusal() {}

    /** Why this failure is final, or empty if the same mail may go through later. */
    static Optional<MailFailure> of(Exception failure) {
        return answers(failure)
                .filter(answer -> answer.code() / 100 == 5 && !SIGN_IN.contains(answer.code()))
                .filter(answer -> !POLICY.equals(subject(answer)))
                .map(SmtpRefusal::category)
                .findFirst();
    }

    /** Whether a mail server's policy is against it, and somebody should look whether we are on a blocklist. */
    static boolean byPolicy(Exception failure) {
        return answers(failure).anyMatch(answer -> POLICY.equals(subject(answer)));
    }

    private static MailFailure category(Answer answer) {
        return switch (subject(answer)) {
            case "1" -> MailFailure.UNKNOWN_ADDRESS;
            case "2" -> MailFailure.MAILBOX_FULL;
            case "" -> byCode(answer.code());
            default -> MailFailure.MAIL_REFUSED;
        };
    }

    private static String subject(Answer answer) {
        Matcher enhanced = ENHANCED.matcher(answer.text());
        return enhanced.find() ? enhanced.group(1) : "";
    }

    private static MailFailure byCode(int code) {
        if (code == TOO_LARGE) {
            return MailFailure.MAILBOX_FULL;
        }
        return OF_ADDRESS.contains(code) ? MailFailure.UNKNOWN_ADDRESS : MailFailure.MAIL_REFUSED;
    }

    // What was refused stands somewhere in a chain: Spring's exception, its mails' exceptions, and their next ones.
    private static Stream<Answer> answers(Throwable failure) {
        if (failure instanceof MailSendException sending) {
            return Arrays.stream(sending.getMessageExceptions()).flatMap(SmtpRefusal::answers);
        }
        if (failure instanceof MessagingException mail) {
            return Stream.concat(answer(mail).stream(), answers(mail.getNextException()));
        }
        return Stream.empty();
    }

    private static Optional<Answer> answer(MessagingException failure) {
        String text = String.valueOf(failure.getMessage());
        if (failure instanceof SMTPAddressFailedException address) {
            return Optional.of(new Answer(address.getReturnCode(), text));
        }
        return failure instanceof SMTPSendFailedException mail && !ofSender(mail)
                ? Optional.of(new Answer(mail.getReturnCode(), text))
                : Optional.empty();
    }

    private static boolean ofSender(SMTPSendFailedException failure) {
        return String.valueOf(failure.getCommand()).startsWith("MAIL FROM") && failure.getReturnCode() != TOO_LARGE;
    }
}
