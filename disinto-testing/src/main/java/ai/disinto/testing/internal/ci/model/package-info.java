/** What the embedded CI knows. */
@NullMarked
package ai.disinto.testing.internal.ci.model;

import org.jspecify.annotations.NullMarked;
