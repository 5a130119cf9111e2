package ai.disinto.checks.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import ai.disinto.checks.Project;
import ai.disinto.checks.PublishedModule;
import org.junit.jupiter.api.Test;

/** Core decides; it does not act. Time and chance are passed in. */
class CoreIsPureTest {
    private final PublishedModule core = Project.publishedModules().stream()
            .filter(module -> module.artifact().equals("disinto-core"))
            .findFirst()
            .orElseThrow();

    @Test
    void core_opensNoSocket() {
        Rules.check(noClasses().should().dependOnClassesThat(Outside.NETWORK), core);
    }

    @Test
    void core_startsNoProcess() {
        Rules.check(noClasses().should().dependOnClassesThat(Outside.PROCESSES), core);
        Rules.check(noClasses().should().accessTargetWhere(Outside.STARTING_PROCESSES), core);
    }

    @Test
    void core_readsNoClock() {
        Rules.check(noClasses().should().accessTargetWhere(Outside.READING_A_CLOCK), core);
    }

    @Test
    void core_makesNoRandomValue() {
        Rules.check(noClasses().should().accessTargetWhere(Outside.ASKING_CHANCE), core);
    }
}
