/**
 * For tests with AssertJ: {@link ai.disinto.testing.assertj.ForgeAssertions} looks at what an embedded forge remembers.
 * Needs {@code assertj-core}, which the module does not bring along.
 */
@NullMarked
package ai.disinto.testing.assertj;

import org.jspecify.annotations.NullMarked;
