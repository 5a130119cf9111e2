/** The command {@code stack}: {@link ai.disinto.examples.stack.StackCommand}. */
@NullMarked
package ai.disinto.examples.stack;

import org.jspecify.annotations.NullMarked;
