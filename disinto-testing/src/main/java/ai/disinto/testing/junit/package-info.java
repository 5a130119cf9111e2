/**
 * For tests with JUnit Jupiter: {@link ai.disinto.testing.junit.WithForge} gives each test a forge of its own, {@link
 * ai.disinto.testing.junit.LeakCheckExtension} looks for what a test leaves behind. Needs {@code junit-jupiter-api}, which
 * the module does not bring along.
 */
@NullMarked
package ai.disinto.testing.junit;

import org.jspecify.annotations.NullMarked;
