/** Stacks: generated, validated and compared beside a bare emitter, and the command beside the programs that check. */
@NullMarked
package ai.disinto.benchmarks.compose;

import org.jspecify.annotations.NullMarked;
