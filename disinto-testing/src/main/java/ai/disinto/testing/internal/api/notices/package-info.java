/** Notices to people. */
@NullMarked
package ai.disinto.testing.internal.api.notices;

import org.jspecify.annotations.NullMarked;
