/**
 * The shared way to say what is wrong with a file, where, and how to mend it.
 *
 * <p>Every reader of the library has two forms. {@code check} never throws on bad content and answers a
 * {@link ai.disinto.core.document.Parsed}: the value, if there is one, and every problem found.
 * {@code parse} and {@code read} answer the value, or throw
 * {@link ai.disinto.core.document.InvalidDocumentException} with the same problems.
 */
@NullMarked
package ai.disinto.core.document;

import org.jspecify.annotations.NullMarked;
