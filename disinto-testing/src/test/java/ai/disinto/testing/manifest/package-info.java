/** Executing manifests on the embedded forge. */
@NullMarked
package ai.disinto.testing.manifest;

import org.jspecify.annotations.NullMarked;
