/** The embedded forge as a program; {@link ai.disinto.examples.serve.ServeCommand} is its command. */
@NullMarked
package ai.disinto.examples.serve;

import org.jspecify.annotations.NullMarked;
