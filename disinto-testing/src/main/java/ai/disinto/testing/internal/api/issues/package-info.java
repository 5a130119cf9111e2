/** Issues, labels, milestones and comments. */
@NullMarked
package ai.disinto.testing.internal.api.issues;

import org.jspecify.annotations.NullMarked;
