/** The stack of a factory as values: {@link ai.disinto.compose.FactoryStack} is where to begin. */
@NullMarked
package ai.disinto.compose;

import org.jspecify.annotations.NullMarked;
