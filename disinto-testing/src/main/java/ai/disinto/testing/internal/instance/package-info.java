/** What all parts of one forge share. */
@NullMarked
package ai.disinto.testing.internal.instance;

import org.jspecify.annotations.NullMarked;
