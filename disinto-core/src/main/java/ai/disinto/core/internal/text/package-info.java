/** Text with positions, and the collection of problems while a document is read. Not part of the API. */
@NullMarked
package ai.disinto.core.internal.text;

import org.jspecify.annotations.NullMarked;
