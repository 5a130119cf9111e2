/** What a line of Markdown is: heading, code or prose, and which sections the headings make. Not part of the API. */
@NullMarked
package ai.disinto.core.internal.markdown;

import org.jspecify.annotations.NullMarked;
