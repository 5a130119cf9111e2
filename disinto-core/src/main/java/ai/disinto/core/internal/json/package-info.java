/** The writing of JSON. Not part of the API. */
@NullMarked
package ai.disinto.core.internal.json;

import org.jspecify.annotations.NullMarked;
