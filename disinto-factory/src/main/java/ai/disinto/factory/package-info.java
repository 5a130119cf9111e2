/**
 * The loop of a code factory: {@link ai.disinto.factory.Factory} takes issues from the backlog, has agents work on them,
 * has the work built and reviewed, and merges it; what is risky waits at the vault, and sprints are filed and closed.
 */
@NullMarked
package ai.disinto.factory;

import org.jspecify.annotations.NullMarked;
