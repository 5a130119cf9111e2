/** What a forge remembers, without what differs from run to run. */
@NullMarked
package ai.disinto.testing.internal.snapshot;

import org.jspecify.annotations.NullMarked;
