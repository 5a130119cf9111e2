package ai.disinto.checks.api;

import ai.disinto.checks.Findings;
import ai.disinto.checks.Project;
import ai.disinto.checks.PublishedModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Signatures of the API name nothing but the JDK and the API itself. */
class ApiSurfaceTest {
    /** Packages for those who use another project anyway, and the packages of that project which they may show. */
    private static final Map<String, List<String>> GLUE = Map.of(
            "ai.disinto.testing.junit", List.of("org.junit.jupiter.api.extension"),
            "ai.disinto.testing.assertj", List.of("org.assertj.core.api"));

    private static final Map<Class<?>, Boolean> VISIBLE = new ConcurrentHashMap<>();

    static List<PublishedModule> modules() {
        return Project.publishedModules();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void signatures_nameOnlyTypesThatUsersMaySee(PublishedModule module) {
        List<String> found = new ArrayList<>();
        for (Class<?> type : module.api()) {
            Signatures.of(type)
                    .forEach((member, mentioned) -> mentioned.stream()
                            .filter(each -> !isVisible(each) && !isGlue(type, each))
                            .forEach(each -> found.add(
                                    type.getName() + ": " + member + " shows " + kind(each) + each.getName())));
        }
        Findings.assertNone("Signatures show only the JDK and exported types.", found);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void methods_haveAtMostFourParameters(PublishedModule module) {
        List<String> found = new ArrayList<>();
        for (Class<?> type : module.api()) {
            Signatures.methods(type)
                    .filter(method -> method.getParameterCount() > 4)
                    .forEach(method -> found.add(type.getName() + "." + method.getName()));
        }
        Findings.assertNone("Public methods have at most four parameters; a builder or a value reads better.", found);
    }

    private static boolean isVisible(Class<?> type) {
        return VISIBLE.computeIfAbsent(
                type,
                each -> each.getModule().isNamed()
                        || each.isPrimitive()
                        || Project.publishedModules().stream().anyMatch(module -> module.isApi(each)));
    }

    private static boolean isGlue(Class<?> type, Class<?> mentioned) {
        return GLUE.getOrDefault(type.getPackageName(), List.of()).contains(mentioned.getPackageName());
    }

    private static String kind(Class<?> type) {
        return type.getName().startsWith("ai.disinto.") ? "hidden type " : "type of another project ";
    }
}
