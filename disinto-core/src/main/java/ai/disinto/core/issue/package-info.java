/** What issues say about each other, and what a forge says about them: {@link ai.disinto.core.issue.IssueState}. */
@NullMarked
package ai.disinto.core.issue;

import org.jspecify.annotations.NullMarked;
