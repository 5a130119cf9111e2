/** How this project's small clients read what a server answers: {@link ai.disinto.compose.internal.http.BoundedBody}. */
@NullMarked
package ai.disinto.compose.internal.http;

import org.jspecify.annotations.NullMarked;
