package io.sortie.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Autowired;

/** What the architecture rests on. */
final class HouseRules {

    static final ArchRule ENGINE_IN_FEW_PLACES = noClasses()
            .that(resideOutsideOfPackages("..engine..", "..operations.."))
            .and()
            .haveSimpleNameNotEndingWith("Process")
            .and()
            .haveSimpleNameNotEndingWith("Tasks")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.camunda.."))
            .because("the way to a fork of the engine stays a rename");

    /** They meet in BPMN: by call activity or message. */
    static final ArchRule PROCESSES_APART = SlicesRuleDefinition.slices()
            .matching(
                    "..(cancellation|chargewatch|confirmation|dataretention|storecancellation|outcomeclarification|undeliveredmail)..")
            .should()
            .notDependOnEachOther();

    static final ArchRule NAMES_THAT_SAY =
            noClasses().should().haveNameMatching(".*(Impl|Helper|Util|Utils|Manager)$|.*\\.(Base|Default)[A-Z][^.]*$");

    /** Real time is asked for where a lease or a time-out runs on it; everything else follows the one clock. */
    static final ArchRule ONE_CLOCK = noClasses()
            .that(resideOutsideOfPackages("..demo..", "..effects..", "..operations..", "..security.."))
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now");

    static final ArchRule CONSTRUCTORS = noFields().should().beAnnotatedWith(Autowired.class);

    static final ArchRule CONTROLLERS = noClasses()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Process");

    static final ArchRule NO_DOUBLE_MONEY = fields().that()
            .haveNameMatching("(?i).*(amount|price|fee|credit).*")
            .should()
            .notHaveRawType(double.class);

    private HouseRules() {}
}
