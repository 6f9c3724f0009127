package io.sortie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.sortie.architecture.violations.CallingHome;
import io.sortie.architecture.violations.DefaultRefund;
import io.sortie.architecture.violations.GreedyService;
import io.sortie.architecture.violations.HastyClock;
import io.sortie.architecture.violations.KnowingItsCaller;
import io.sortie.architecture.violations.LeaningOnTheDemo;
import io.sortie.architecture.violations.OpeningAddresses;
import io.sortie.architecture.violations.RefundHelper;
import io.sortie.architecture.violations.cancellation.MeddlingCancellation;
import io.sortie.architecture.violations.confirmation.AnotherProcess;
import io.sortie.architecture.violations.web.LateController;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The house rules for code, each shown to bite by a class that breaks it on purpose. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.sortie");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(
                        "the engine is known in few places only", HouseRules.ENGINE_IN_FEW_PLACES, GreedyService.class),
                Arguments.of(
                        "process packages never import each other",
                        HouseRules.PROCESSES_APART,
                        MeddlingCancellation.class),
                Arguments.of("names say what a class is", HouseRules.NAMES_THAT_SAY, RefundHelper.class),
                Arguments.of("at their beginning too", HouseRules.NAMES_THAT_SAY, DefaultRefund.class),
                Arguments.of("nothing reads the machine's clock", HouseRules.ONE_CLOCK, GreedyService.class),
                Arguments.of("nor in any other way", HouseRules.ONE_CLOCK, HastyClock.class),
                Arguments.of("S19 few places call out", HouseRules.CALLS_OUT, CallingHome.class),
                Arguments.of("S19 nor through an address", HouseRules.CALLS_OUT, OpeningAddresses.class),
                Arguments.of("services know no controller", HouseRules.ASKED_BY_ANYBODY, KnowingItsCaller.class),
                Arguments.of("the demo can be taken away", HouseRules.DEMO_APART, LeaningOnTheDemo.class),
                Arguments.of("dependencies come through the constructor", HouseRules.CONSTRUCTORS, GreedyService.class),
                Arguments.of("controllers ask services, not the engine", HouseRules.CONTROLLERS, LateController.class),
                Arguments.of("money is never a double", HouseRules.NO_DOUBLE_MONEY, GreedyService.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    @DisplayName("the product keeps the rule")
    void kept(String sentence, ArchRule rule, Class<?> violation) {
        rule.check(PRODUCT);
    }

    @Test
    @DisplayName("no rule without a violation")
    void everyRuleIsBroken() {
        List<Object> broken = rules().map(rule -> rule.get()[1]).toList();
        assertThat(HouseRules.class.getDeclaredFields())
                .filteredOn(field -> field.getType() == ArchRule.class)
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(broken).as(rule.getName()).contains(rule.get(null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    @DisplayName("the rule bites")
    void bites(String sentence, ArchRule rule, Class<?> violation) {
        JavaClasses broken = new ClassFileImporter().importClasses(violation, AnotherProcess.class);
        assertThat(rule.allowEmptyShould(true).evaluate(broken).hasViolation()).isTrue();
    }
}
