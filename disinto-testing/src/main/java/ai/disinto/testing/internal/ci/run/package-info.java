/** Pipelines of the embedded CI: how they come to be and how they run. */
@NullMarked
package ai.disinto.testing.internal.ci.run;

import org.jspecify.annotations.NullMarked;
