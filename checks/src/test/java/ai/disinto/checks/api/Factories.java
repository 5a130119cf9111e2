package ai.disinto.checks.api;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a value through the public ways of its own type: static methods, constructors, permitted subtypes. */
final class Factories {
    private final SampleValues samples;
    private final Deque<Class<?>> underway = new ArrayDeque<>();

    Factories(SampleValues samples) {
        this.samples = samples;
    }

    Optional<Object> make(Class<?> type) {
        if (underway.contains(type)) {
            return Optional.empty();
        }
        underway.push(type);
        try {
            Optional<Object> made =
                    ways(type).flatMap(way -> call(way).stream()).findFirst();
            return made.isPresent() ? made : madeOfSubtype(type);
        } finally {
            underway.pop();
        }
    }

    private Optional<Object> madeOfSubtype(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(each -> samples.of(each).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static Stream<Executable> ways(Class<?> type) {
        Stream<Class<?>> holders = Stream.concat(Stream.of(type), Stream.ofNullable(type.getEnclosingClass()));
        Stream<Executable> methods = holders.flatMap(holder -> Arrays.stream(holder.getDeclaredMethods()))
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getReturnType() == type)
                .map(method -> method);
        boolean open = !Modifier.isAbstract(type.getModifiers());
        Stream<Executable> constructors = open ? Arrays.stream(type.getConstructors()) : Stream.empty();
        return Stream.concat(methods, constructors)
                .filter(way -> Modifier.isPublic(way.getModifiers()))
                .sorted(Comparator.comparingInt(Executable::getParameterCount)
                        .thenComparing(Executable::toGenericString));
    }

    private Optional<Object> call(Executable way) {
        return arguments(way).flatMap(arguments -> answer(way, arguments));
    }

    /** Samples for all parameters, if there are some. */
    Optional<List<Object>> arguments(Executable way) {
        List<Object> out = new ArrayList<>();
        for (Type parameter : way.getGenericParameterTypes()) {
            Optional<Object> value = samples.of(parameter);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            out.add(value.get());
        }
        return Optional.of(out);
    }

    private static Optional<Object> answer(Executable way, List<Object> arguments) {
        try {
            Object value = way instanceof Constructor<?> constructor
                    ? constructor.newInstance(arguments.toArray())
                    : ((Method) way).invoke(null, arguments.toArray());
            return Optional.ofNullable(value);
        } catch (InvocationTargetException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(way.toGenericString(), e);
        }
    }
}
