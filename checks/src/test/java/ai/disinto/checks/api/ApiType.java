package ai.disinto.checks.api;

import ai.disinto.checks.PublishedModule;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One type of the API as text: what it is, and what it offers. */
final class ApiType {
    private final PublishedModule module;
    private final Class<?> type;
    private final TypeNames names;

    ApiType(PublishedModule module, Class<?> type) {
        this.module = module;
        this.type = type;
        this.names = new TypeNames(type.getPackageName());
    }

    String header() {
        StringBuilder out = new StringBuilder(Modifier.isProtected(type.getModifiers()) ? "protected " : "public ");
        if (type.isAnnotationPresent(Deprecated.class)) {
            out.insert(0, "@Deprecated ");
        }
        out.append(modifiers()).append(kind()).append(' ').append(names.of(type));
        out.append(names.parameters(type.getTypeParameters()));
        if (type.isRecord()) {
            out.append(components());
        }
        return out.append(supertypes()).append(permitted()).toString();
    }

    /** Constants first, then everything by kind and name. */
    List<String> members() {
        List<String> out = new ArrayList<>();
        if (type.isEnum()) {
            out.add(Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining(", ")));
        }
        ApiMembers members = new ApiMembers(type, names);
        out.addAll(members.fields());
        out.addAll(members.constructors());
        offering()
                .flatMap(members::methods)
                .distinct()
                .sorted(ApiMembers.BY_NAME)
                .forEach(out::add);
        return out;
    }

    /** The type, and the hidden superclasses whose methods users see as its own. */
    private Stream<Class<?>> offering() {
        return Stream.<Class<?>>iterate(
                type, c -> c != null && (c == type || isHidden(c)), c -> (Class<?>) c.getSuperclass());
    }

    private boolean isHidden(Class<?> other) {
        return other.getName().startsWith(module.rootPackage() + ".") && !module.isApi(other);
    }

    private String kind() {
        if (type.isAnnotation()) {
            return "@interface";
        }
        if (type.isInterface()) {
            return "interface";
        }
        return type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
    }

    private String modifiers() {
        if (type.isEnum() || type.isRecord() || type.isAnnotation()) {
            return "";
        }
        int flags = type.getModifiers();
        String inner = type.isMemberClass() && !type.isInterface() && !Modifier.isStatic(flags) ? "inner " : "";
        String form = Modifier.isAbstract(flags) && !type.isInterface() ? "abstract " : "";
        return inner + form + openness(flags);
    }

    private String openness(int flags) {
        if (type.isSealed()) {
            return "sealed ";
        }
        boolean opened = Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()))
                .anyMatch(Class::isSealed);
        return Modifier.isFinal(flags) ? "final " : opened ? "non-sealed " : "";
    }

    private String components() {
        return Arrays.stream(type.getRecordComponents())
                .map(this::component)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private String component(RecordComponent component) {
        return names.of(component.getAnnotatedType()) + " " + component.getName();
    }

    private String supertypes() {
        AnnotatedType parent = type.getAnnotatedSuperclass();
        boolean says = parent != null && parent.getType() != Object.class && !type.isEnum() && !type.isRecord();
        String extended = says && !isHidden(type.getSuperclass()) ? " extends " + names.of(parent) : "";
        String others = Arrays.stream(type.getAnnotatedInterfaces())
                .filter(each -> !type.isAnnotation())
                .map(names::of)
                .sorted()
                .collect(Collectors.joining(", "));
        return extended + (others.isEmpty() ? "" : (type.isInterface() ? " extends " : " implements ") + others);
    }

    private String permitted() {
        if (!type.isSealed() || type.isEnum()) {
            return "";
        }
        Class<?>[] all = type.getPermittedSubclasses();
        String shown =
                Arrays.stream(all).filter(module::isApi).map(names::of).sorted().collect(Collectors.joining(", "));
        boolean hides = !Arrays.stream(all).allMatch(module::isApi);
        return " permits " + shown + (hides ? (shown.isEmpty() ? "" : ", ") + "(hidden)" : "");
    }
}
