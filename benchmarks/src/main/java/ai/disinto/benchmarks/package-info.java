/** Benchmarks of the library, each beside the peer that sets its floor. */
@NullMarked
package ai.disinto.benchmarks;

import org.jspecify.annotations.NullMarked;
