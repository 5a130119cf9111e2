/** Protected branches. */
@NullMarked
package ai.disinto.testing.internal.api.protection;

import org.jspecify.annotations.NullMarked;
