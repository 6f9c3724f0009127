package io.sortie.journeys.mutations;

import static java.util.Map.entry;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The journeys that lead through a process, run one after the other in this very JVM until one of them is red. */
final class ConcernedJourneys {

    /** For each folder of processes/ that holds a diagram; those that notice most, or soonest, come first. */
    private static final Map<String, List<String>> OF_PROCESS = Map.ofEntries(
            entry("account-deletion", List.of("AccountDeletionTest", "DeletionDeadlineTest", "ErasurePutOffTest")),
            entry(
                    "cancellation",
                    List.of(
                            "CancellationEndsTest",
                            "AgentContactTest",
                            "CauseReviewTest",
                            "ReceiptAtOutageTest",
                            "CaseRecordTest",
                            "StatutoryTest")),
            entry("charge-watch", List.of("ChargeWatchTest#chargesHaveStopped", "ChargeFoundTest", "ChargeWatchTest")),
            entry(
                    "confirmation",
                    List.of("ResentLinkTest", "UndeliveredMailTest", "ConfirmationLinkTest", "CancellationEndsTest")),
            entry("data-retention", List.of("DataRetentionTest", "HoldsTest")),
            entry(
                    "deletion-deadline",
                    List.of("DeletionDeadlineTest", "AccountDeletionTest", "AccountDeletionEdgesTest")),
            entry("deletion-preparation", List.of("AccountDeletionTest", "AccountDeletionEdgesTest")),
            entry("legal-hold", List.of("LegalHoldTest", "AccountDeletionTest", "AccountDeletionEdgesTest")),
            entry("erasure", List.of("ErasureTest", "ErasurePutOffTest", "ErasureFaultsTest")),
            entry("incoming-mail", List.of("MailToPersonTest")),
            entry(
                    "outcome-clarification",
                    List.of("UnknownOutcomeTest", "ClarificationOverdueTest", "ClarificationTaskTest")),
            entry("outage-choice", List.of("OutageChoiceTest")),
            entry("refund", List.of("RefundTest", "RefundOverdueTest", "OutageChoiceTest")),
            entry("refund-approval", List.of("RefundOverdueTest", "RefundTest")),
            entry("refund-decision", List.of("OutageChoiceTest", "RefundOverdueTest", "RefundTest")),
            entry("refund-settlement", List.of("RefundOverdueTest", "RefundNewsTest", "RefundTest")),
            entry("renewal-notice", List.of("RenewalNoticeTest")),
            entry("store-cancellation", List.of("StoreCancellationTest")),
            entry("troubleshooting", List.of("RefundOverdueTest", "RefundTest")),
            entry("undelivered-mail", List.of("UndeliveredMailTest", "ReachCustomerTest")),
            entry("withdrawal", List.of("WithdrawalTest", "UnclearWithdrawalTest", "OnePayerTest")));

    /**
     * A journey that did not arrive.
     *
     * @param id by which it is run again
     * @param name its class and sentence
     * @param why what it missed
     */
    record Red(String id, String name, Throwable why) {}

    private final Launcher launcher = LauncherFactory.create();

    /** The first journey that is red now, if any. */
    Optional<Red> firstRed(String process) {
        return OF_PROCESS.get(process).stream()
                .map(ConcernedJourneys::selector)
                .flatMap(this::tests)
                .flatMap(test ->
                        failure(test.getUniqueId()).map(why -> new Red(test.getUniqueId(), nameOf(test), why)).stream())
                .findFirst();
    }

    /** A journey that stumbles over its own feet has missed nothing: only a failed assertion counts. */
    Optional<Throwable> failure(String id) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        launcher.execute(request(selectUniqueId(id)), listener);
        TestExecutionSummary summary = listener.getSummary();
        if (summary.getTestsFoundCount() == 0) {
            throw new IllegalStateException("nothing ran: " + id);
        }
        return summary.getFailures().stream()
                .map(TestExecutionSummary.Failure::getException)
                .filter(AssertionError.class::isInstance)
                .findFirst();
    }

    static boolean know(String process) {
        return OF_PROCESS.containsKey(process);
    }

    private Stream<TestIdentifier> tests(DiscoverySelector journeys) {
        TestPlan plan = launcher.discover(request(journeys));
        return plan.getRoots().stream()
                .flatMap(engine -> plan.getChildren(engine).stream())
                .flatMap(found -> plan.getChildren(found).stream());
    }

    private static DiscoverySelector selector(String journeys) {
        String name = "io.sortie.journeys." + journeys;
        return name.contains("#") ? selectMethod(name) : selectClass(name);
    }

    private static LauncherDiscoveryRequest request(DiscoverySelector selector) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selector)
                .filters(EngineFilter.includeEngines("junit-jupiter"))
                .build();
    }

    private static String nameOf(TestIdentifier test) {
        String inClass = test.getParentIdObject().orElseThrow().getLastSegment().getValue();
        return inClass.substring(inClass.lastIndexOf('.') + 1) + ": " + test.getDisplayName();
    }
}
