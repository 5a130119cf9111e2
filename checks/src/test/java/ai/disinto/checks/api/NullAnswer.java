package ai.disinto.checks.api;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a call with null came to. */
final class NullAnswer {
    private final Class<?> called;
    private final @Nullable Throwable thrown;

    private NullAnswer(Class<?> called, @Nullable Throwable thrown) {
        this.called = called;
        this.thrown = thrown;
    }

    static NullAnswer of(Executable way, Object receiver, @Nullable Object[] arguments) {
        Class<?> called = way.getDeclaringClass();
        try {
            if (way instanceof Constructor<?> constructor) {
                constructor.newInstance(arguments);
            } else {
                ((Method) way).invoke(receiver, arguments);
            }
            return new NullAnswer(called, null);
        } catch (InvocationTargetException e) {
            return new NullAnswer(called, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(way.toGenericString(), e);
        }
    }

    /** What is wrong with the answer; nothing for a {@code NullPointerException} about the parameter. */
    Optional<String> complaint(String parameter) {
        if (thrown == null) {
            return Optional.of("takes null");
        }
        if (!(thrown instanceof NullPointerException)) {
            return Optional.of("answers null with " + thrown);
        }
        boolean named = thrown.getMessage() != null && thrown.getMessage().contains(parameter);
        return named || isRefusedAtTheDoor() ? Optional.empty() : Optional.of("fails far from the call: " + where());
    }

    /** Whether the called type itself noticed, directly or by a method of the JDK. */
    private boolean isRefusedAtTheDoor() {
        return where().startsWith(called.getName() + ".");
    }

    private String where() {
        Throwable known = thrown == null ? new IllegalStateException() : thrown;
        return Arrays.stream(known.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("ai.disinto."))
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .findFirst()
                .orElse("nowhere");
    }
}
