package ai.disinto.checks.docs;

import ai.disinto.checks.Project;
import ai.disinto.checks.PublishedModule;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A public type that asks a server: it holds the calls of one identity.
 *
 * @param type the type
 */
record RoleClient(Class<?> type) {
    private static final String CALLS = "Calls";
    private static final Pattern READ = Pattern.compile(
            "(find|is)([A-Z].*)?|get|combined|diff|raw|blob|compare|permission"
                    + "|count|current|latest|capabilities|contains|ids|slug|url|time|id|log|ask(User|Version)|toString|equals|hashCode");
    private static final Set<String> SENDING = Set.of("post", "postOrFiltered", "patch", "repeatable", "delete");

    static List<RoleClient> all() {
        return Project.publishedModules().stream()
                .map(PublishedModule::api)
                .flatMap(List::stream)
                .filter(RoleClient::holdsCalls)
                .map(RoleClient::new)
                .toList();
    }

    /** The methods that users can call, by type and name. */
    Set<String> operations() {
        return Set.copyOf(methods().map(this::name).toList());
    }

    /** The operations that are not known to read only: by their names, or since they answer a list or another client. */
    List<String> writes() {
        return methods()
                .filter(method -> !reads(method))
                .map(this::name)
                .distinct()
                .toList();
    }

    /** The operations that seem to read only, and send something that changes the server all the same. */
    List<String> hiddenWrites() {
        Set<String> read =
                Set.copyOf(methods().filter(this::reads).map(Method::getName).toList());
        return Parsed.CLASSES.get(type).getMethodCallsFromSelf().stream()
                .filter(RoleClient::sends)
                .map(call -> call.getOrigin().getName())
                .filter(read::contains)
                .map(method -> type.getSimpleName() + "." + method)
                .distinct()
                .toList();
    }

    private Stream<Method> methods() {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> !Modifier.isStatic(method.getModifiers()));
    }

    private boolean reads(Method method) {
        boolean closes = method.getName().equals("close") && AutoCloseable.class.isAssignableFrom(type);
        boolean lists = method.getReturnType().getSimpleName().equals("Listing");
        return closes
                || lists
                || holdsCalls(method.getReturnType())
                || READ.matcher(method.getName()).matches();
    }

    private String name(Method method) {
        return type.getSimpleName() + "." + method.getName();
    }

    private static boolean sends(JavaMethodCall call) {
        return call.getTargetOwner().getSimpleName().endsWith(CALLS)
                && SENDING.contains(call.getTarget().getName());
    }

    /** The class files of all clients, read at once, which is far cheaper than one by one. */
    private static final class Parsed {
        static final JavaClasses CLASSES = new ClassFileImporter()
                .importClasses(all().stream().<Class<?>>map(RoleClient::type).toList());
    }

    private static boolean holdsCalls(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .anyMatch(field -> field.getType().getSimpleName().endsWith(CALLS));
    }
}
