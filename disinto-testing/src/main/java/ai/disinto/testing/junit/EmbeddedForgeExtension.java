package ai.disinto.testing.junit;

import ai.disinto.forge.Forge;
import ai.disinto.testing.EmbeddedForge;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Starts an embedded forge for each test and closes it afterwards. The test fails if it used an operation that the forge
 * does not have, or if it leaves something behind, as {@link LeakCheckExtension} says.
 *
 * <p>Parameters of tests and of methods before each test can have the types {@link EmbeddedForge} and {@link Forge}; the
 * latter is a client of the administrator, closed after the test. Used through {@link WithForge}, or with a builder as a
 * field: {@code @RegisterExtension EmbeddedForgeExtension forge = EmbeddedForgeExtension.of(() ->
 * EmbeddedForge.builder().line(ForgejoLine.V11));}
 */
@SuppressWarnings("exports") // who uses this has the library on the module path
public final class EmbeddedForgeExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(EmbeddedForgeExtension.class);

    private final @Nullable Supplier<EmbeddedForge.Builder> builders;
    private final LeakCheckExtension leaks = new LeakCheckExtension();

    /** Makes an extension whose forges are as {@link WithForge} says. */
    public EmbeddedForgeExtension() {
        this.builders = null;
    }

    private EmbeddedForgeExtension(Supplier<EmbeddedForge.Builder> builders) {
        this.builders = builders;
    }

    /**
     * Makes an extension whose forges come from a builder.
     *
     * @param builders asked for a new builder for each test
     * @return the extension
     */
    public static EmbeddedForgeExtension of(Supplier<EmbeddedForge.Builder> builders) {
        return new EmbeddedForgeExtension(Objects.requireNonNull(builders, "builders"));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        leaks.beforeEach(Objects.requireNonNull(context, "context"));
        running(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Objects.requireNonNull(context, "context");
        try {
            RunningForge forge = context.getStore(NAMESPACE).remove(RunningForge.class, RunningForge.class);
            if (forge != null) {
                forge.close();
            }
        } finally {
            leaks.afterEach(context);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Objects.requireNonNull(context, "context");
        Class<?> type =
                Objects.requireNonNull(parameter, "parameter").getParameter().getType();
        return context.getTestMethod().isPresent() && (type == EmbeddedForge.class || type == Forge.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Objects.requireNonNull(context, "context");
        Class<?> type =
                Objects.requireNonNull(parameter, "parameter").getParameter().getType();
        RunningForge forge = running(context);
        return type == Forge.class ? forge.client() : forge.embedded();
    }

    private RunningForge running(ExtensionContext context) {
        ExtensionContext.Store store = context.getStore(NAMESPACE);
        RunningForge there = store.get(RunningForge.class, RunningForge.class);
        if (there != null) {
            return there;
        }
        RunningForge started = new RunningForge(builder(context).start());
        store.put(RunningForge.class, started);
        return started;
    }

    private EmbeddedForge.Builder builder(ExtensionContext context) {
        if (builders != null) {
            return builders.get();
        }
        Optional<WithForge> wanted = AnnotationSupport.findAnnotation(context.getTestMethod(), WithForge.class)
                .or(() -> context.getTestClass().flatMap(EmbeddedForgeExtension::wanted));
        EmbeddedForge.Builder builder = EmbeddedForge.builder();
        wanted.ifPresent(with -> builder.line(with.line()));
        return wanted.filter(WithForge::calm).isPresent() ? builder.calm() : builder;
    }

    /** Of a class, or of the one around it. */
    private static Optional<WithForge> wanted(Class<?> type) {
        return AnnotationSupport.findAnnotation(type, WithForge.class)
                .or(() -> Optional.<Class<?>>ofNullable(type.getEnclosingClass())
                        .flatMap(EmbeddedForgeExtension::wanted));
    }
}
