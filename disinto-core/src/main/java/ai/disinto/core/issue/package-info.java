/**
 * What issues say about each other, and what a factory says about issues.
 *
 * <ul>
 *   <li>{@link ai.disinto.core.issue.IssueDependencies}: what the body of an issue waits for;
 *   <li>{@link ai.disinto.core.issue.IssueGraph}: which issue can be worked on, and why another one cannot;
 *   <li>{@link ai.disinto.core.issue.LabelVocabulary}: what labels mean;
 *   <li>{@link ai.disinto.core.issue.PhaseFile} and {@link ai.disinto.core.issue.ExitReason}: how far work on an issue
 *       is, and why it ended.
 * </ul>
 */
@NullMarked
package ai.disinto.core.issue;

import org.jspecify.annotations.NullMarked;
