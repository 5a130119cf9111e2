/** Programs that wire the library up; {@link ai.disinto.examples.Examples} is their launcher. */
@NullMarked
package ai.disinto.examples;

import org.jspecify.annotations.NullMarked;
