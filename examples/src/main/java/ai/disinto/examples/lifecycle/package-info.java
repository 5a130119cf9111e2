/** The whole life of some issues in a factory; {@link ai.disinto.examples.lifecycle.LifecycleCommand} shows it. */
@NullMarked
package ai.disinto.examples.lifecycle;

import org.jspecify.annotations.NullMarked;
