/**
 * Clones of repositories and what is done in them, without a git program; {@link ai.disinto.forge.git.Clones} and
 * {@link ai.disinto.forge.git.GitRemote} are where to begin.
 */
@NullMarked
package ai.disinto.forge.git;

import org.jspecify.annotations.NullMarked;
