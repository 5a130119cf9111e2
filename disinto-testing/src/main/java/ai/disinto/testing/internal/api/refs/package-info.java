/** Branches, tags and other references. */
@NullMarked
package ai.disinto.testing.internal.api.refs;

import org.jspecify.annotations.NullMarked;
