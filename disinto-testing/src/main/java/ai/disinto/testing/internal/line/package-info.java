/** What sets the lines of Forgejo apart. */
@NullMarked
package ai.disinto.testing.internal.line;

import org.jspecify.annotations.NullMarked;
