package ai.disinto.checks.api;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Passes null where the API does not take it, one parameter at a time, and reports what answered wrongly. */
final class NullProbe {
    private final SampleValues samples = new SampleValues();
    private final Factories factories = new Factories(samples);
    private final List<String> findings = new ArrayList<>();
    private int tried;

    /** Tries every public constructor and method that a type declares. */
    void probe(Class<?> type) {
        boolean abstractType = Modifier.isAbstract(type.getModifiers());
        Stream<Executable> constructors = abstractType ? Stream.empty() : Arrays.stream(type.getConstructors());
        Stream.concat(constructors, Arrays.stream(type.getDeclaredMethods()).filter(NullProbe::isOurs))
                .filter(way -> Modifier.isPublic(way.getModifiers()) && !way.isSynthetic())
                .forEach(this::probe);
    }

    List<String> findings() {
        return List.copyOf(findings);
    }

    int tried() {
        return tried;
    }

    /** The name of a parameter in findings and in the list of what is left out. */
    static String name(Executable way, Parameter parameter) {
        String method = way instanceof Constructor<?> ? "new" : way.getName();
        return way.getDeclaringClass().getCanonicalName() + "." + method + "/" + way.getParameterCount() + "#"
                + parameter.getName();
    }

    private static boolean isOurs(Method method) {
        boolean madeByCompiler =
                method.getDeclaringClass().isEnum() && method.getName().equals("valueOf");
        boolean byContract = method.getName().equals("equals") && method.getParameterCount() == 1;
        return !Modifier.isAbstract(method.getModifiers()) && !madeByCompiler && !byContract;
    }

    private void probe(Executable way) {
        Parameter[] parameters = way.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (!parameters[i].getType().isPrimitive() && !takesNull(parameters[i].getAnnotatedType())) {
                probe(way, i, name(way, parameters[i]));
            }
        }
    }

    private static boolean takesNull(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private void probe(Executable way, int index, String name) {
        tried++;
        Optional<List<Object>> arguments = factories.arguments(way);
        boolean needsReceiver = way instanceof Method && !Modifier.isStatic(way.getModifiers());
        Optional<Object> receiver = needsReceiver ? samples.of(way.getDeclaringClass()) : Optional.of("none");
        if (arguments.isEmpty() || receiver.isEmpty()) {
            findings.add(name + ": no sample value for a type; add a line to SampleValues");
            return;
        }
        Object[] values = arguments.get().toArray();
        values[index] = null;
        NullAnswer.of(way, receiver.get(), values)
                .complaint(way.getParameters()[index].getName())
                .ifPresent(complaint -> findings.add(name + ": " + complaint));
    }
}
