/** What git over HTTP needs of a client. */
@NullMarked
package ai.disinto.forge.internal.git;

import org.jspecify.annotations.NullMarked;
