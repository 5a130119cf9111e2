package ai.disinto.checks.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import ai.disinto.checks.Project;
import ai.disinto.checks.PublishedModule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of CONTRIBUTING.md that bytecode shows. */
class HouseStyleTest {
    static List<PublishedModule> modules() {
        return Project.publishedModules();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void exceptions_haveOneRoot(PublishedModule module) {
        Rules.check(
                classes()
                        .that()
                        .areAssignableTo(Throwable.class)
                        .should()
                        .beAssignableTo("ai.disinto.core.DisintoException"),
                module);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void code_printsNothing(PublishedModule module) {
        Rules.check(NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS, module);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void code_logsThroughTheSystemLogger(PublishedModule module) {
        Rules.check(NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING, module);
        Rules.check(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.slf4j..", "org.apache.logging..", "org.apache.commons.logging.."),
                module);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void methods_areNoSetters(PublishedModule module) {
        Rules.check(
                noMethods()
                        .that()
                        .arePublic()
                        .or()
                        .areProtected()
                        // JGit's interface has setters, and whoever implements it has them too
                        .and()
                        .areDeclaredInClassesThat()
                        .areNotAssignableTo("org.eclipse.jgit.transport.http.HttpConnection")
                        .should()
                        .haveNameMatching("set[A-Z].*")
                        .because("values are immutable and builders use the property's own name"),
                module);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void fields_thatArePublicAreConstants(PublishedModule module) {
        Rules.check(fields().that().arePublic().should().beStatic().andShould().beFinal(), module);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void types_sayWhatTheyAre(PublishedModule module) {
        Rules.check(
                noClasses()
                        .should()
                        .haveSimpleNameEndingWith("Util")
                        .orShould()
                        .haveSimpleNameEndingWith("Utils")
                        .orShould()
                        .haveSimpleNameEndingWith("Helper")
                        .orShould()
                        .haveSimpleNameEndingWith("Manager"),
                module);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void threads_doNotSleep(PublishedModule module) {
        Rules.check(noClasses().should().accessTargetWhere(Outside.WAITING), module);
    }
}
