/** Workflow files of the embedded CI: untrusted YAML into values. */
@NullMarked
package ai.disinto.testing.internal.ci.yaml;

import org.jspecify.annotations.NullMarked;
