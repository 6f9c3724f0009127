package io.sortie.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;

/** What the architecture rests on. */
final class HouseRules {

    private static final DescribedPredicate<JavaMethodCall> READS_THE_MACHINES_CLOCK = DescribedPredicate.describe(
            "read the machine's clock",
            call -> call.getTarget().getName().equals("currentTimeMillis")
                    || call.getTarget().getName().equals("now")
                            && call.getTargetOwner().getPackageName().equals("java.time")
                            && call.getTarget().getRawParameterTypes().isEmpty());

    private static final DescribedPredicate<JavaClass> CONNECTS = DescribedPredicate.describe(
            "connect",
            type -> type.getPackageName().equals("java.net.http")
                    || type.getName().equals("jakarta.mail.Store")
                    || type.getPackageName().startsWith("org.springframework.web.client")
                    || type.getPackageName().startsWith("org.springframework.mail.javamail")
                    || Set.of("java.net.Socket", "java.net.URLConnection", "java.net.HttpURLConnection")
                            .contains(type.getName()));

    private static final DescribedPredicate<JavaMethodCall> OPENS_AN_ADDRESS = DescribedPredicate.describe(
            "open an address",
            call -> call.getTargetOwner().isEquivalentTo(URL.class)
                    && call.getTarget().getName().startsWith("open"));

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
            .matching("..(" + processPackages() + ")..")
            .should()
            .notDependOnEachOther();

    static final ArchRule NAMES_THAT_SAY =
            noClasses().should().haveNameMatching(".*(Impl|Helper|Util|Utils|Manager)$|.*\\.(Base|Default)[A-Z][^.]*$");

    /** Real time is asked for where a lease or a time-out runs on it; everything else follows the one clock. */
    static final ArchRule ONE_CLOCK = noClasses()
            .that(resideOutsideOfPackages("..demo..", "..effects..", "..operations..", "..security.."))
            .should()
            .callMethodWhere(READS_THE_MACHINES_CLOCK)
            .orShould()
            .callConstructor(Date.class);

    /** To billing, accounts and mail servers alone; nothing that is sent in makes Sortie call anybody [S19]. */
    static final ArchRule CALLS_OUT = noClasses()
            .that(resideOutsideOfPackages("..accounts.http..", "..notification..", "..mailbox..", "..demo.."))
            .and()
            .doNotHaveSimpleName("ProviderCalls")
            .should()
            .dependOnClassesThat(CONNECTS)
            .orShould()
            .callMethodWhere(OPENS_AN_ADDRESS)
            .because("no connection leaves for an address that somebody else chose");

    /** Services do not know who asks them: pages, REST or the engine. */
    static final ArchRule ASKED_BY_ANYBODY = noClasses()
            .that(resideOutsideOfPackages("..web..", "..demo..", "..violations.web.."))
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("..sortie.web.api..", "..sortie.web.pages..", "..violations.web.."));

    /** The demo can be taken away. */
    static final ArchRule DEMO_APART = noClasses()
            .that(resideOutsideOfPackages("..demo.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage("..demo.."));

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

    /** {@code data-retention} has its code in {@code dataretention}; a new process is under the rule from its first day. */
    private static String processPackages() {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".bpmn"))
                    .map(file -> file.replaceAll("-|\\.bpmn$", ""))
                    .sorted()
                    .collect(Collectors.joining("|"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
