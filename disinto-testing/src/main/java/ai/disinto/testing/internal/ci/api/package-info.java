/** The REST API of the embedded CI. */
@NullMarked
package ai.disinto.testing.internal.ci.api;

import org.jspecify.annotations.NullMarked;
