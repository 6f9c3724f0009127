package io.sortie.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sortie.cases.CaseReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@MailTest
@TestPropertySource(properties = "test.smtp.port=1")
class MailWordingTest {

    static final Map<String, String> VALUES = values();
    private static final Map<String, String> HELLO = Map.of("en", "Hello", "fr", "Bonjour", "de", "Guten Tag");

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    static Stream<Arguments> kindsAndLanguages() {
        return Stream.of(MailKind.values()).filter(kind -> !kind.ofNoCase()).flatMap(kind -> Stream.of(
                        Locale.ENGLISH, Locale.FRANCE, Locale.GERMANY)
                .map(locale -> Arguments.of(kind, locale)));
    }

    @ParameterizedTest
    @MethodSource("kindsAndLanguages")
    @DisplayName("SPL-06 SPL-07 every mail is complete in each language, with the tracking link and a person to reach")
    void everyKind(MailKind kind, Locale locale) {
        String link = kind.asksToConfirm() || kind == MailKind.CANCELLATION_PROOF ? "L1" : null;
        Map<String, Object> mail = put("Zoë O'Neil", locale, kind.id(), VALUES, link);
        for (String column : new String[] {"subject", "body_text", "body_html"}) {
            assertThat((String) mail.get(column))
                    .isNotBlank()
                    .doesNotContain("{", "}", "null")
                    .doesNotContainPattern("\\bmail\\.[a-z]");
        }
        assertThat((String) mail.get("body_text"))
                .contains(HELLO.get(locale.getLanguage()) + " Zoë O'Neil,")
                .contains("%%TRACK_LINK%%", "+33 1 70 00 00 00", "help@semrush.example")
                .contains(about(kind));
        assertThat((String) mail.get("body_html"))
                .contains("lang=\"" + locale.getLanguage() + "\"", "href=\"%%TRACK_LINK%%\"")
                .contains("href=\"tel:+33170000000\"", "href=\"mailto:help@semrush.example\"");
        assertThat(((String) mail.get("body_text")).contains("%%CONFIRM_LINK%%"))
                .isEqualTo(link != null);
    }

    @ParameterizedTest
    @MethodSource("kindsAndLanguages")
    @DisplayName("no mail shows an unfilled placeholder or half a sentence, however little its case knows")
    void noGaps(MailKind kind, Locale locale) {
        Map<String, String> least = new HashMap<>(VALUES);
        least.keySet().retainAll(kind.required());
        for (Map<String, String> values : List.of(least, VALUES)) {
            Map<String, Object> mail = put(null, locale, kind.id(), values, "L1");
            for (String column : new String[] {"subject", "body_text"}) {
                assertThat(((String) mail.get(column)).replaceAll("%%(CONFIRM|TRACK)_LINK%%", "link"))
                        .doesNotContain("{", "}", "%%", "null", "  ")
                        .doesNotContainPattern("[ (][.,;!?]|[,:;][.!?]|[.]{2}|: *\\n|\\n{3}|\\bmail\\.[a-z]");
            }
            assertThat((String) mail.get("body_html"))
                    .doesNotContain("{", "}", "null")
                    .doesNotContainPattern("<(p|td|h1|h2|a)[^>]*>\\s*</\\1>");
        }
    }

    @Test
    @DisplayName("every value that a mail speaks of is filled by code: none waits for somebody to think of it")
    void everyValueIsFilled() throws IOException {
        Properties texts = PropertiesLoaderUtils.loadProperties(
                new EncodedResource(new ClassPathResource("messages/mail.properties"), "UTF-8"));
        Set<String> spokenOf = new TreeSet<>();
        texts.values().forEach(text -> Pattern.compile("\\{(\\w+)}")
                .matcher((String) text)
                .results()
                .forEach(name -> spokenOf.add(name.group(1))));
        Stream.of(MailKind.values()).forEach(kind -> {
            spokenOf.addAll(kind.facts());
            spokenOf.addAll(kind.required());
        });
        String code = sources();
        assertThat(spokenOf).hasSizeGreaterThan(15).allSatisfy(name -> assertThat(code)
                .as(name)
                .containsPattern("(put\\(|Map\\.of\\([^;]*?)\"" + name + "\","));
    }

    @Test
    @DisplayName("every mail and every reason why it may not arrive has its words in each language")
    void namesOfMails() throws IOException {
        for (String file : List.of(
                "messages/common.properties", "messages/common_fr.properties", "messages/common_de.properties")) {
            Properties words =
                    PropertiesLoaderUtils.loadProperties(new EncodedResource(new ClassPathResource(file), "UTF-8"));
            assertThat(words.stringPropertyNames())
                    .containsAll(Stream.of(MailKind.values())
                            .filter(kind -> !kind.ofNoCase())
                            .map(kind -> "mail.name." + kind.id())
                            .toList())
                    .containsAll(Stream.of(MailFailure.values())
                            .map(failure -> "mail.failure." + failure)
                            .toList());
        }
    }

    /** All code but the list of kinds, which only names what is needed. */
    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(path -> path.toString().endsWith(".java") && !path.endsWith("MailKind.java"))
                    .toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    @Test
    void aSentenceAboutSomethingTheCaseDoesNotHaveIsLeftOut() {
        Map<String, String> noFee = new HashMap<>(VALUES);
        noFee.remove("fee");
        assertThat((String) put("A. Customer", Locale.UK, "cancellation-proof", noFee, null)
                        .get("body_text"))
                .doesNotContain("fee", "It was me");
        assertThat((String) put("A. Customer", Locale.UK, "cancellation-proof", VALUES, null)
                        .get("body_text"))
                .contains("fee of €120.00 is due");
    }

    @Test
    @DisplayName("CON-08 a proof without its dates is refused")
    void missingValue() {
        assertThatThrownBy(() -> put("A. Customer", Locale.UK, "cancellation-proof", Map.of(), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("receivedAt");
    }

    @Test
    void aLanguageNotSpokenHereGetsEnglish() {
        assertThat((String) put("A. Customer", Locale.JAPAN, "case-opened", VALUES, null)
                        .get("subject"))
                .startsWith("Your cancellation request is confirmed");
    }

    @Test
    void markupInValuesIsTextInTheHtml() {
        Map<String, String> evil = new HashMap<>(VALUES);
        evil.put("nextCharge", "<script>alert(1)</script>\" onload=\"x");
        String html = (String)
                put("A. Customer", Locale.UK, "customer-kept", evil, null).get("body_html");
        assertThat(html).doesNotContain("<script", "\" onload").contains("&lt;script&gt;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Visit http://evil.example now",
                "evil.example",
                "Call 0900 123456",
                "{name}",
                "<img src=x onerror=alert(1)>",
                "%%CONFIRM_LINK%%",
                "A\r\nBcc: b@evil.example",
                "A\u2028B"
            })
    @DisplayName("S18 what does not read like a name is not printed under the brand's letterhead")
    void greeting(String name) {
        assertThat((String) put(name, Locale.UK, "case-opened", VALUES, null).get("body_text"))
                .contains("Hello,\n")
                .doesNotContain("evil", "0900");
    }

    @Test
    void aStoreAddressThatIsNoWebAddressIsRefused() {
        Map<String, String> evil = new HashMap<>(VALUES);
        evil.put("storeUrl", "javascript:alert(1)");
        assertThatThrownBy(() -> put("A. Customer", Locale.UK, "store-instructions", evil, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail", "receipt"})
    void bothLanguagesHaveTheSameKeysAndPlaceholders(String name) throws IOException {
        Map<String, Object> english = placeholders("messages/" + name + ".properties");
        Map<String, Object> french = placeholders("messages/" + name + "_fr.properties");
        assertThat(french).isEqualTo(english).isNotEmpty();
    }

    private static Map<String, Object> placeholders(String file) throws IOException {
        Properties texts =
                PropertiesLoaderUtils.loadProperties(new EncodedResource(new ClassPathResource(file), "UTF-8"));
        Map<String, Object> found = new HashMap<>();
        texts.forEach((key, text) -> found.put(
                (String) key,
                java.util.regex.Pattern.compile("\\{\\w+}")
                        .matcher((String) text)
                        .results()
                        .map(java.util.regex.MatchResult::group)
                        .sorted()
                        .toList()));
        return found;
    }

    private Map<String, Object> put(
            String name, Locale locale, String kind, Map<String, String> values, String linkId) {
        CaseReference reference = CasesOnFile.open(jdbc, name, "a@customer.example", locale);
        transaction.executeWithoutResult(
                status -> outbox.put(new Mail(reference, kind, values, linkId, linkId == null ? null : "D1")));
        return jdbc.sql("select * from outbox_mail where reference = ?")
                .param(reference.value())
                .query()
                .singleRow();
    }

    /** What the case is about, as far as the mail may tell it; a contract that nobody found is not named. */
    private static String about(MailKind kind) {
        if (kind.facts().contains("account")) {
            return "ACC-1001";
        }
        return kind.facts().contains("subscription") || kind.facts().contains("contract") ? "SUB-1001" : "CAN-";
    }

    private static Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        values.put("linkLife", "24 hours");
        values.put("contactBy", "24 November 2026");
        values.put("startAgainUrl", "https://sortie.example/semrush/cancel");
        values.put("receivedAt", "22 November 2026, 10:15:30 CET");
        values.put("billingEnd", "30 November 2026, 23:59:59 CET");
        values.put("accessEnd", "30 November 2026, 23:59:59 CET");
        values.put("dataKeptUntil", "30 December 2026, 23:59:59 CET");
        values.put("undoUntil", "30 November 2026, 23:59:59 CET");
        values.put("fee", "€120.00");
        values.put("credit", "€14.50");
        values.put("cause", "it was reviewed and accepted.");
        values.put("grounds", "The outage is known.");
        values.put("storeName", "Google Play");
        values.put("storeUrl", "https://play.google.com/store/account/subscriptions");
        values.put("followUpBy", "29 November 2026");
        values.put("nextCharge", "1 December 2026");
        values.put("erasedAt", "30 December 2026, 23:59:59 CET");
        values.put("erased", "3 projects");
        values.put("erasedAccounts", "Projects: deleted on 30 December 2026, records: 3.");
        values.put("erasedBilling", "Means of payment: deleted on 30 December 2026, records: 1.");
        values.put("erasedHere", "As soon as this email has been handed over, this goes too: Emails sent.");
        values.put("kept", "Invoices: kept until 30 December 2036. Tax law asks us to keep them.");
        values.put("restored", "3 projects");
        values.put("charged", "€249.95 on 3 December 2026");
        values.put("handledBy", "4 December 2026, 10:15:30 CET");
        values.put("done", "We have paid it back.");
        values.put("promisedBy", "22 December 2026, 10:15:30 CET");
        values.put("helpUntil", "24 November 2026, 10:15:30 CET");
        values.put("days", "5");
        values.put("answerBy", "6 December 2026, 10:15:30 CET");
        values.put("why", "The window has passed.");
        values.put("note", "We looked at it together.");
        values.put("refund", "€12.90");
        values.put("card", "4242");
        values.put("byTransfer", "€10.00");
        values.put("credited", "€2.00");
        values.put("paidBefore", "€0.50");
        values.put("byBank", "€0.40");
        values.put("arrivesBy", "21 December 2026");
        values.put("latestBy", "20 February 2027");
        values.put("byLaw", "7 December 2026");
        values.put("dueAt", "22 December 2026, 10:15:30 CET");
        values.put("waitUntil", "6 December 2026, 10:15:30 CET");
        values.put("matters", "Unpaid invoice INV-1");
        values.put("authority", "CNIL, www.cnil.fr");
        values.put("until", "31 October 2027");
        values.put("ground", "A court has ordered to keep it");
        values.put("ended", "SUB-1001");
        values.put("contract", "SUB-1001");
        values.put("examinedBy", "23 November 2026, 10:15:30 CET");
        values.put("paidBackBy", "6 December 2026, 10:15:30 CET");
        values.put("cancelUrl", "https://sortie.example/semrush/cancel");
        return values;
    }
}
