package io.sortie.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Where each security figure is shown; the table is read by this test, so it cannot name what is not there. */
class SecurityFiguresTest {

    private static final Path TESTS = Path.of("src/test/java/io/sortie");

    private static final Map<String, List<String>> SHOWN_BY = new TreeMap<>(Map.ofEntries(
            // every mapped path and every servlet, in every writing: only the public list answers
            Map.entry("S1", List.of("web/security/ClosedDoorsTest", "web/security/AddressesTest")),
            // no start without an administrator, secrets and addresses of one's own
            Map.entry("S2", List.of("operations/StartupRequirementsTest", "accounts/http/HttpAccountSettingsTest")),
            // the first-run page is closed
            Map.entry("S3", List.of("web/security/AddressesTest")),
            // who may what: two tables of some 650 cells, and the engine's own rights
            Map.entry(
                    "S4",
                    List.of(
                            "web/security/RoleMatrixTest",
                            "web/security/WebappMatrixTest",
                            "web/security/EngineRightsTest")),
            // deployments: by analysts, over HTTPS, off by switch
            Map.entry("S5", List.of("web/security/DeploymentsTest")),
            // expressions stay text
            Map.entry("S6", List.of("web/security/EngineInputTest", "journeys/TextStaysTextTest")),
            // nothing serialized by Java comes in
            Map.entry("S7", List.of("web/security/EngineInputTest")),
            // XML: no file, no swelling, no call
            Map.entry("S8", List.of("web/security/XmlInputTest")),
            // wrong sign-ins: throttled, nobody else is locked out, the time tells nothing
            Map.entry(
                    "S9",
                    List.of(
                            "web/security/SignInTest",
                            "engine/security/SignInThrottleTest",
                            "web/security/SameTimeTest")),
            // cookies
            Map.entry("S10", List.of("web/security/SignInTest", "web/security/CookiesTest", "journeys/SignInDoorTest")),
            // content policy; nonsense is answered calmly
            Map.entry("S11", List.of("web/security/SignInPageTest", "web/security/FuzzedRequestsTest")),
            // tokens: 256 bits, kept as hashes, found by their hash and so never compared letter by letter
            Map.entry("S12", List.of("journeys/MailedLinksTest", "journeys/SignInLinkTest")),
            // looking changes nothing
            Map.entry(
                    "S13",
                    List.of("journeys/MailedLinksTest", "journeys/SignInLinkTest", "web/pages/ConfirmPagesTest")),
            // dead links: one page, and the time tells nothing
            Map.entry(
                    "S14", List.of("journeys/LinkTimingTest", "journeys/SignInLinkTest", "web/pages/ConfirmPagesTest")),
            Map.entry("S15", List.of("journeys/LinkTimingTest")),
            // too many requests
            Map.entry("S16", List.of("web/security/RequestLimitTest")),
            // the Host header makes no address
            Map.entry("S17", List.of("web/security/AddressesTest")),
            // no line break reaches a mail's header
            Map.entry("S18", List.of("notification/MailWordingTest", "notification/SentMailTest")),
            // few places call out, and follow nobody elsewhere
            Map.entry(
                    "S19",
                    List.of(
                            "architecture/ArchitectureTest",
                            "accounts/http/HttpAccountAnswersTest",
                            "web/security/XmlInputTest")),
            // card numbers
            Map.entry("S20", List.of("web/security/CardsEverywhereTest", "web/security/CardGuardTest")),
            // health alone is public
            Map.entry("S28", List.of("web/security/ClosedDoorsTest"))));

    @TestFactory
    Stream<DynamicTest> every_figure_is_shown_by_a_test_that_says_so() {
        return SHOWN_BY.entrySet().stream().flatMap(figure -> figure.getValue().stream()
                .map(test -> DynamicTest.dynamicTest(figure.getKey() + " " + test, () -> assertThat(read(test))
                        .containsPattern("(void |[\" ])" + figure.getKey() + "[ _]"))));
    }

    private static String read(String test) {
        try {
            return Files.readString(TESTS.resolve(test + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
