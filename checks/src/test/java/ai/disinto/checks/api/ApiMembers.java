package ai.disinto.checks.api;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The members of a type that users can reach, one line each; those that the compiler makes are left out. */
final class ApiMembers {
    /** By the name before the bracket, then by everything. */
    static final Comparator<String> BY_NAME =
            Comparator.comparing(ApiMembers::nameIn).thenComparing(Comparator.naturalOrder());

    private final Class<?> type;
    private final TypeNames names;

    ApiMembers(Class<?> type, TypeNames names) {
        this.type = type;
        this.names = names;
    }

    List<String> fields() {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> isReachable(field) && !field.isEnumConstant())
                .map(this::line)
                .sorted(BY_NAME)
                .toList();
    }

    List<String> constructors() {
        return Arrays.stream(type.getDeclaredConstructors())
                .filter(constructor -> isReachable(constructor) && !isCanonical(constructor))
                .map(constructor -> start(constructor) + names.of(type) + rest(constructor))
                .sorted()
                .toList();
    }

    Stream<String> methods(Class<?> owner) {
        return Arrays.stream(owner.getDeclaredMethods())
                .filter(method -> isReachable(method) && !isImplied(method))
                .map(this::line);
    }

    private boolean isReachable(Member member) {
        boolean inherited = Modifier.isProtected(member.getModifiers()) && !Modifier.isFinal(type.getModifiers());
        return (Modifier.isPublic(member.getModifiers()) || inherited) && !member.isSynthetic();
    }

    private boolean isCanonical(Constructor<?> constructor) {
        return type.isRecord()
                && Arrays.equals(
                        constructor.getParameterTypes(),
                        Arrays.stream(type.getRecordComponents())
                                .map(RecordComponent::getType)
                                .toArray());
    }

    private boolean isImplied(Method method) {
        boolean plain = method.getParameterCount() == 0;
        String name = method.getName();
        if (type.isEnum()) {
            return name.equals("valueOf") || (plain && name.equals("values"));
        }
        return type.isRecord()
                && (name.equals("equals")
                        || (plain && (name.equals("hashCode") || name.equals("toString") || isComponent(name))));
    }

    private boolean isComponent(String name) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(component -> component.getName().equals(name));
    }

    private String line(Field field) {
        return start(field) + names.of(field.getAnnotatedType()) + " " + field.getName();
    }

    private String line(Method method) {
        String variables = names.parameters(method.getTypeParameters());
        Object preset = method.getDefaultValue();
        return start(method)
                + (variables.isEmpty() ? "" : variables + " ")
                + names.of(method.getAnnotatedReturnType())
                + " "
                + method.getName()
                + rest(method)
                + (preset == null ? "" : " default " + (preset instanceof Object[] a ? Arrays.toString(a) : preset));
    }

    private <M extends Member & AnnotatedElement> String start(M member) {
        StringJoiner out = new StringJoiner(" ", "", " ");
        if (member.isAnnotationPresent(Deprecated.class)) {
            out.add("@Deprecated");
        }
        int flags = member.getModifiers();
        out.add(Modifier.isPublic(flags) ? "public" : "protected");
        if (Modifier.isStatic(flags)) {
            out.add("static");
        }
        if (Modifier.isAbstract(flags)) {
            out.add("abstract");
        }
        if (Modifier.isFinal(flags) && (member instanceof Field || !Modifier.isFinal(type.getModifiers()))) {
            out.add("final");
        }
        return out.toString();
    }

    private String rest(Executable executable) {
        String parameters = Arrays.stream(executable.getParameters())
                .map(this::parameter)
                .collect(Collectors.joining(", ", "(", ")"));
        AnnotatedType[] thrown = executable.getAnnotatedExceptionTypes();
        return thrown.length == 0
                ? parameters
                : parameters
                        + Arrays.stream(thrown)
                                .map(names::of)
                                .sorted()
                                .collect(Collectors.joining(", ", " throws ", ""));
    }

    private String parameter(Parameter parameter) {
        AnnotatedType declared = parameter.getAnnotatedType();
        return (parameter.isVarArgs() ? names.variable(declared) : names.of(declared)) + " " + parameter.getName();
    }

    private static String nameIn(String line) {
        int bracket = line.indexOf('(');
        String before = bracket < 0 ? line : line.substring(0, bracket);
        return before.substring(before.lastIndexOf(' ') + 1);
    }
}
