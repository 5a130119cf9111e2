package ai.disinto.testing.junit;

import ai.disinto.testing.ForgejoLine;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test a forge of its own: parameters of the types {@code EmbeddedForge} and {@code Forge} are the forge and a
 * client of its administrator. An annotation of a method counts before that of its class. See {@link
 * EmbeddedForgeExtension} for what is checked after each test.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(EmbeddedForgeExtension.class)
@SuppressWarnings("exports") // who uses this has the library on the module path
public @interface WithForge {
    /**
     * The line of releases whose behaviour the forge takes on.
     *
     * @return {@link ForgejoLine#V15} by default
     */
    ForgejoLine line() default ForgejoLine.V15;

    /**
     * Whether the forge finishes everything before it answers.
     *
     * @return {@code false} by default
     */
    boolean calm() default false;
}
