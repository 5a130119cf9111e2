package ai.disinto.checks.api;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes types as a reader of one package would: without the names of this package and of java.lang. */
final class TypeNames {
    private final String home;

    TypeNames(String home) {
        this.home = home;
    }

    String of(Class<?> type) {
        String name = type.getCanonicalName();
        String owner = type.getPackageName();
        boolean known = owner.equals(home) || owner.equals("java.lang");
        return known && !type.isPrimitive() && !type.isArray() ? name.substring(owner.length() + 1) : name;
    }

    String of(AnnotatedType type) {
        String mark = type.isAnnotationPresent(Nullable.class) ? "@Nullable " : "";
        if (type instanceof AnnotatedArrayType array) {
            return of(array.getAnnotatedGenericComponentType()) + (mark.isEmpty() ? "" : " " + mark) + "[]";
        }
        return mark + plain(type);
    }

    /** The last parameter of a method that takes any number of arguments. */
    String variable(AnnotatedType type) {
        return of(((AnnotatedArrayType) type).getAnnotatedGenericComponentType()) + "...";
    }

    String parameters(TypeVariable<?>[] variables) {
        return variables.length == 0
                ? ""
                : Arrays.stream(variables).map(this::declared).collect(Collectors.joining(", ", "<", ">"));
    }

    private String plain(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType generic) {
            Class<?> raw = (Class<?>) ((ParameterizedType) generic.getType()).getRawType();
            return of(raw) + joined(generic.getAnnotatedActualTypeArguments(), ", ", "<", ">");
        }
        if (type instanceof AnnotatedWildcardType wildcard) {
            return "?" + joined(wildcard.getAnnotatedLowerBounds(), " & ", " super ", "") + upper(wildcard);
        }
        if (type instanceof AnnotatedTypeVariable) {
            return type.getType().getTypeName();
        }
        return of((Class<?>) type.getType());
    }

    private String upper(AnnotatedWildcardType wildcard) {
        AnnotatedType[] bounds = wildcard.getAnnotatedUpperBounds();
        return says(bounds) ? joined(bounds, " & ", " extends ", "") : "";
    }

    private String declared(TypeVariable<?> variable) {
        AnnotatedType[] bounds = variable.getAnnotatedBounds();
        return variable.getName() + (says(bounds) ? joined(bounds, " & ", " extends ", "") : "");
    }

    private static boolean says(AnnotatedType[] bounds) {
        return bounds.length > 1
                || (bounds.length == 1
                        && (bounds[0].getType() != Object.class || bounds[0].isAnnotationPresent(Nullable.class)));
    }

    private String joined(AnnotatedType[] types, String between, String before, String after) {
        return types.length == 0
                ? ""
                : Arrays.stream(types).map(this::of).collect(Collectors.joining(between, before, after));
    }
}
