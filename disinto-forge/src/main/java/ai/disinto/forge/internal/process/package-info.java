/** Programs of this machine, bounded in time and output, that leave no other process behind. */
@NullMarked
package ai.disinto.forge.internal.process;

import org.jspecify.annotations.NullMarked;
