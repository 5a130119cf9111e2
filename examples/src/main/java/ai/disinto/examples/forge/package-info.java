/** A change from an issue to a merge; {@link ai.disinto.examples.forge.ForgeTour} is what to read. */
@NullMarked
package ai.disinto.examples.forge;

import org.jspecify.annotations.NullMarked;
