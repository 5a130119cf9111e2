package ai.disinto.checks.api;

import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which classes the declaration of a type and of its visible members mention. */
final class Signatures {
    private final Set<Class<?>> mentioned = new LinkedHashSet<>();
    private final Set<TypeVariable<?>> seen = new LinkedHashSet<>();

    private Signatures() {}

    static Map<String, Set<Class<?>>> of(Class<?> type) {
        Map<String, Set<Class<?>>> out = new LinkedHashMap<>();
        out.put("the declaration", classes(declaration(type)));
        fields(type).forEach(field -> out.put(field.getName(), classes(Stream.of(field.getGenericType()))));
        Stream.concat(Arrays.stream(type.getDeclaredConstructors()), methods(type))
                .filter(Signatures::isVisible)
                .forEach(each -> out.put(each.toGenericString(), classes(parts(each))));
        return out;
    }

    static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).filter(Signatures::isVisible);
    }

    private static Stream<Field> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields()).filter(Signatures::isVisible);
    }

    private static Stream<Type> declaration(Class<?> type) {
        Stream<Type> parents = Stream.concat(
                Stream.ofNullable(type.getGenericSuperclass()), Arrays.stream(type.getGenericInterfaces()));
        return Stream.concat(parents, Arrays.stream(type.getTypeParameters()));
    }

    private static Stream<Type> parts(Executable executable) {
        Stream<Type> result =
                executable instanceof Method method ? Stream.of(method.getGenericReturnType()) : Stream.empty();
        return Stream.of(
                        result,
                        Arrays.stream(executable.getGenericParameterTypes()),
                        Arrays.stream(executable.getGenericExceptionTypes()),
                        Arrays.<Type>stream(executable.getTypeParameters()))
                .flatMap(each -> each);
    }

    private static boolean isVisible(Member member) {
        int flags = member.getModifiers();
        return (Modifier.isPublic(flags) || Modifier.isProtected(flags)) && !member.isSynthetic();
    }

    private static Set<Class<?>> classes(Stream<Type> types) {
        Signatures signatures = new Signatures();
        types.forEach(signatures::add);
        return signatures.mentioned;
    }

    private void add(Type type) {
        if (type instanceof Class<?> plain) {
            mentioned.add(plain.isArray() ? innermost(plain) : plain);
        } else if (type instanceof ParameterizedType generic) {
            add(generic.getRawType());
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::add);
        } else if (type instanceof GenericArrayType array) {
            add(array.getGenericComponentType());
        } else if (type instanceof WildcardType wildcard) {
            Arrays.stream(wildcard.getUpperBounds()).forEach(this::add);
            Arrays.stream(wildcard.getLowerBounds()).forEach(this::add);
        } else if (type instanceof TypeVariable<?> variable && seen.add(variable)) {
            Arrays.stream(variable.getBounds()).forEach(this::add);
        }
    }

    private static Class<?> innermost(Class<?> array) {
        return array.isArray() ? innermost(array.getComponentType()) : array;
    }
}
