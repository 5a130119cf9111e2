/** The client of the forge beside bare OkHttp and Jackson on the same stub, and how fast the embedded forge is up. */
@NullMarked
package ai.disinto.benchmarks.forge;

import org.jspecify.annotations.NullMarked;
