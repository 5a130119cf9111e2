/** Applications that sign people in through the forge. */
@NullMarked
package ai.disinto.testing.internal.api.applications;

import org.jspecify.annotations.NullMarked;
