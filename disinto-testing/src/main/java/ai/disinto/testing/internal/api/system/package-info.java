/** Version, settings and what else belongs to no subject. */
@NullMarked
package ai.disinto.testing.internal.api.system;

import org.jspecify.annotations.NullMarked;
