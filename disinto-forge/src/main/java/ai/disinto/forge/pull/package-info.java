/**
 * What a factory does with pull requests.
 *
 * <ul>
 *   <li>{@link ai.disinto.forge.pull.CiEvidence}: whether the checks of a commit passed, and whose fault it is if not;
 *   <li>{@link ai.disinto.forge.pull.ReviewEvidence}: what those who may decide have said about a commit;
 *   <li>{@link ai.disinto.forge.pull.ReviewDesk}: which pull requests need a review, and how one is given;
 *   <li>{@link ai.disinto.forge.pull.StaleBase}: whether a rebase has lost the work of others.
 *   <li>{@link ai.disinto.forge.pull.PullMaking}: one pull request for each issue;
 *   <li>{@link ai.disinto.forge.pull.PullWalk}: from there to the merge, step by step;
 *   <li>{@link ai.disinto.forge.pull.AgentWorker}: the agent that writes, mends and answers.
 * </ul>
 */
@NullMarked
package ai.disinto.forge.pull;

import org.jspecify.annotations.NullMarked;
