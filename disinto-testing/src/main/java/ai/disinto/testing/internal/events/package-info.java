/** What happens in the forge, for whoever listens. */
@NullMarked
package ai.disinto.testing.internal.events;

import org.jspecify.annotations.NullMarked;
