/** Writing files so that no reader ever sees half of one. Not part of the API. */
@NullMarked
package ai.disinto.core.internal.file;

import org.jspecify.annotations.NullMarked;
