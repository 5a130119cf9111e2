/** The JSON of requests and answers. */
@NullMarked
package ai.disinto.testing.internal.json;

import org.jspecify.annotations.NullMarked;
