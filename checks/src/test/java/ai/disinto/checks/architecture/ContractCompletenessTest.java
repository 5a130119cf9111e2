package ai.disinto.checks.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.checks.Findings;
import ai.disinto.checks.Project;
import ai.disinto.checks.PublishedModule;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.ci.Woodpecker;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract suites call every operation of every client, of the forge and of the CI. */
class ContractCompletenessTest {
    private static final String SUITE = "ai.disinto.testing.contract";
    private static final Set<String> PACKAGES = Set.of("ai.disinto.forge", "ai.disinto.forge.ci");

    /** What starts with these is a way to a client or about one, no operation. */
    private static final Set<String> NO_OPERATIONS = Set.of(
            "Forge.builder", "Forge.close", "Forge.url", "Woodpecker.builder", "Woodpecker.close", "Woodpecker.url");

    @Test
    void suite_callsEveryOperation() {
        Set<String> called = calledBySuite();
        List<String> missing = clients().stream()
                .flatMap(ContractCompletenessTest::operations)
                .filter(operation -> !called.contains(operation))
                .filter(operation -> !NO_OPERATIONS.contains(operation.replaceFirst("\\(.*", "")))
                .sorted()
                .toList();
        Findings.assertNone("The contract suite calls every operation of every client.", missing);
    }

    @Test
    void clients_areFoundFromTheFrontDoor() {
        assertThat(clients())
                .extracting(Class::getSimpleName)
                .contains("Issues", "Tokens", "ActionSettings", "Hooks", "Pipelines", "CiSecrets", "CronJobs");
        assertThat(clients()).hasSizeGreaterThan(33);
    }

    /** The front doors, and every client that they or another one lead to. */
    private static Set<Class<?>> clients() {
        Set<Class<?>> found = new LinkedHashSet<>();
        Deque<Class<?>> left = new ArrayDeque<>(List.of(Forge.class, ForgeRepository.class, Woodpecker.class));
        while (!left.isEmpty()) {
            Class<?> client = left.pop();
            if (found.add(client)) {
                methods(client)
                        .map(Method::getReturnType)
                        .filter(ContractCompletenessTest::isClient)
                        .forEach(left::push);
            }
        }
        return found;
    }

    /** Clients are made by the library only and hold its way to the server. */
    private static boolean isClient(Class<?> type) {
        return PACKAGES.contains(type.getPackageName())
                && type.getConstructors().length == 0
                && Arrays.stream(type.getDeclaredFields())
                        .anyMatch(field -> field.getType().getSimpleName().matches("(Ci)?Calls"));
    }

    private static Stream<Method> methods(Class<?> client) {
        return Arrays.stream(client.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> !Set.of("toString", "equals", "hashCode").contains(method.getName()));
    }

    private static Stream<String> operations(Class<?> client) {
        return methods(client)
                .map(method -> client.getSimpleName() + "." + method.getName()
                        + Arrays.stream(method.getParameterTypes())
                                .map(Class::getName)
                                .collect(Collectors.joining(",", "(", ")")));
    }

    private static Set<String> calledBySuite() {
        PublishedModule testing = Project.publishedModules().stream()
                .filter(module -> module.artifact().equals("disinto-testing"))
                .findFirst()
                .orElseThrow();
        return Rules.classes(testing).stream()
                .filter(type -> type.getPackageName().equals(SUITE))
                .flatMap(ContractCompletenessTest::targets)
                .map(target -> target.getOwner().getSimpleName() + "." + target.getName()
                        + target.getRawParameterTypes().stream()
                                .map(HasName::getName)
                                .collect(Collectors.joining(",", "(", ")")))
                .collect(Collectors.toSet());
    }

    private static Stream<CodeUnitAccessTarget> targets(JavaClass type) {
        Stream<CodeUnitAccessTarget> calls =
                type.getMethodCallsFromSelf().stream().map(each -> each.getTarget());
        Stream<CodeUnitAccessTarget> references =
                type.getMethodReferencesFromSelf().stream().map(each -> each.getTarget());
        return Stream.concat(calls, references);
    }
}
