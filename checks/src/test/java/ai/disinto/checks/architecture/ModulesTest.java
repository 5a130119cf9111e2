package ai.disinto.checks.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.checks.Project;
import ai.disinto.checks.PublishedModule;
import java.lang.module.ModuleDescriptor.Requires;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which modules and packages there are, and who may use whom. */
class ModulesTest {
    /** A published module and the modules of ours that it may use. */
    private static final Map<String, Set<String>> MAY_USE = Map.of(
            "disinto-core", Set.of(),
            "disinto-forge", Set.of("disinto-core"),
            "disinto-compose", Set.of("disinto-core"),
            "disinto-vault", Set.of("disinto-core", "disinto-forge"),
            "disinto-testing", Set.of("disinto-core", "disinto-forge"),
            "disinto-factory", Set.of("disinto-core", "disinto-forge", "disinto-vault", "disinto-compose"));

    static List<PublishedModule> modules() {
        return Project.publishedModules();
    }

    @Test
    void bom_listsEveryPublishedModule() {
        List<String> published = Project.modules().stream()
                .filter(module ->
                        Files.exists(Project.root().resolve(module).resolve("src/main/java/module-info.java")))
                .filter(module -> module.startsWith("disinto-"))
                .toList();
        assertThat(modules()).extracting(PublishedModule::artifact).containsExactlyInAnyOrderElementsOf(published);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void module_usesOnlyTheModulesBelowIt(PublishedModule module) {
        assertThat(MAY_USE).as("a row of MAY_USE for each module").containsKey(module.artifact());
        String[] others = MAY_USE.keySet().stream()
                .filter(other -> !other.equals(module.artifact()))
                .filter(other -> !MAY_USE.get(module.artifact()).contains(other))
                .map(other -> other.replace("disinto-", "ai.disinto.") + "..")
                .toArray(String[]::new);
        Rules.check(noClasses().should().dependOnClassesThat().resideInAnyPackage(others), module);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void module_hasOnePackageRoot(PublishedModule module) {
        assertThat(module.classes())
                .allMatch(type -> (type.getPackageName() + ".").startsWith(module.rootPackage() + "."));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void module_isClosedAndNeedsAnnotationsAtCompileTimeOnly(PublishedModule module) {
        assertThat(module.descriptor().isOpen()).isFalse();
        assertThat(module.descriptor().requires())
                .filteredOn(requires -> requires.name().equals("org.jspecify"))
                .singleElement()
                .satisfies(requires -> assertThat(requires.modifiers()).contains(Requires.Modifier.STATIC));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void module_exportsNoInternalPackage(PublishedModule module) {
        assertThat(module.exportedPackages())
                .allMatch(name -> !(name + ".").contains(".internal."), "has no part \"internal\"");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void packages_haveNoCycles(PublishedModule module) {
        Rules.check(slices().assignedFrom(Rules.packages()).should().beFreeOfCycles(), module);
        Rules.check(
                slices().assignedFrom(Rules.subjects(module.rootPackage()))
                        .should()
                        .beFreeOfCycles(),
                module);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void packages_areNullMarked(PublishedModule module) {
        assertThat(module.classes().stream().map(Class::getPackageName).distinct())
                .allSatisfy(name -> assertThat(Class.forName(name + ".package-info"))
                        .as("package-info.java of %s", name)
                        .hasAnnotation(NullMarked.class));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void exportedPackages_nameTheirEntryType(PublishedModule module) {
        Path sources = module.folder().resolve("src/main/java");
        assertThat(module.exportedPackages())
                .allSatisfy(name -> assertThat(
                                sources.resolve(name.replace('.', '/')).resolve("package-info.java"))
                        .content()
                        .as("a {@link} to the type that users of %s start with", name)
                        .contains("{@link "));
    }
}
