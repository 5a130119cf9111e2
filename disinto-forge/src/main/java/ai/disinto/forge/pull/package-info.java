/**
 * What a factory does with pull requests.
 *
 * <ul>
 *   <li>{@link ai.disinto.forge.pull.CiEvidence}: whether the checks of a commit passed, and whose fault it is if not;
 *   <li>{@link ai.disinto.forge.pull.ReviewEvidence}: what those who may decide have said about a commit;
 *   <li>{@link ai.disinto.forge.pull.ReviewDesk}: which pull requests need a review, and how one is given;
 *   <li>{@link ai.disinto.forge.pull.StaleBase}: whether a rebase has lost the work of others.
 * </ul>
 */
@NullMarked
package ai.disinto.forge.pull;

import org.jspecify.annotations.NullMarked;
