/** The root of every exception of the library: {@link ai.disinto.core.DisintoException}. */
@NullMarked
package ai.disinto.core;

import org.jspecify.annotations.NullMarked;
