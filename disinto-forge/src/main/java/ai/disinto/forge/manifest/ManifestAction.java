package ai.disinto.forge.manifest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/** One change that a manifest asks for. */
public sealed interface ManifestAction {

    /**
     * Answers how the action is called in a file.
     *
     * @return one of {@code edit_body}, {@code add_label}, {@code remove_label}, {@code comment}, {@code close},
     *     {@code create_issue}, {@code close_pr}
     */
    String word();

    /**
     * Answers what it changes.
     *
     * @return the number of the issue or pull request; empty if it makes a new one
     */
    OptionalInt target();

    /**
     * Replaces the whole text of an issue.
     *
     * @param issue the number of the issue
     * @param body the complete new text, Markdown
     */
    record EditBody(int issue, String body) implements ManifestAction {
        /**
         * Checks the parts.
         *
         * @param issue the number of the issue
         * @param body the complete new text, Markdown
         * @throws IllegalArgumentException if a part is out of range, blank, too long or has control characters
         */
        public EditBody {
            ActionRules.require("issue", ActionRules.number(issue));
            ActionRules.require("body", ActionRules.text(Objects.requireNonNull(body, "body")));
        }

        @Override
        public String word() {
            return "edit_body";
        }

        @Override
        public OptionalInt target() {
            return OptionalInt.of(issue);
        }

        /** Answers it in a line, without texts. */
        @Override
        public String toString() {
            return "edit_body #" + issue;
        }
    }

    /**
     * Sets a label of an issue besides those that are set.
     *
     * @param issue the number of the issue
     * @param label the name of the label
     */
    record AddLabel(int issue, String label) implements ManifestAction {
        /**
         * Checks the parts.
         *
         * @param issue the number of the issue
         * @param label the name of the label
         * @throws IllegalArgumentException if a part is out of range, blank, too long or has control characters
         */
        public AddLabel {
            ActionRules.require("issue", ActionRules.number(issue));
            ActionRules.require("label", ActionRules.line(Objects.requireNonNull(label, "label")));
        }

        @Override
        public String word() {
            return "add_label";
        }

        @Override
        public OptionalInt target() {
            return OptionalInt.of(issue);
        }

        /** Answers it in a line, without texts. */
        @Override
        public String toString() {
            return "add_label #" + issue + " " + label;
        }
    }

    /**
     * Takes a label of an issue away.
     *
     * @param issue the number of the issue
     * @param label the name of the label
     */
    record RemoveLabel(int issue, String label) implements ManifestAction {
        /**
         * Checks the parts.
         *
         * @param issue the number of the issue
         * @param label the name of the label
         * @throws IllegalArgumentException if a part is out of range, blank, too long or has control characters
         */
        public RemoveLabel {
            ActionRules.require("issue", ActionRules.number(issue));
            ActionRules.require("label", ActionRules.line(Objects.requireNonNull(label, "label")));
        }

        @Override
        public String word() {
            return "remove_label";
        }

        @Override
        public OptionalInt target() {
            return OptionalInt.of(issue);
        }

        /** Answers it in a line, without texts. */
        @Override
        public String toString() {
            return "remove_label #" + issue + " " + label;
        }
    }

    /**
     * Writes a comment on an issue.
     *
     * @param issue the number of the issue
     * @param body the text, Markdown
     */
    record WriteComment(int issue, String body) implements ManifestAction {
        /**
         * Checks the parts.
         *
         * @param issue the number of the issue
         * @param body the text, Markdown
         * @throws IllegalArgumentException if a part is out of range, blank, too long or has control characters
         */
        public WriteComment {
            ActionRules.require("issue", ActionRules.number(issue));
            ActionRules.require("body", ActionRules.text(Objects.requireNonNull(body, "body")));
        }

        @Override
        public String word() {
            return "comment";
        }

        @Override
        public OptionalInt target() {
            return OptionalInt.of(issue);
        }

        /** Answers it in a line, without texts. */
        @Override
        public String toString() {
            return "comment #" + issue;
        }
    }

    /**
     * Closes an issue.
     *
     * @param issue the number of the issue
     * @param reason why, for the report alone
     */
    record CloseIssue(int issue, String reason) implements ManifestAction {
        /**
         * Checks the parts.
         *
         * @param issue the number of the issue
         * @param reason why, for the report alone
         * @throws IllegalArgumentException if a part is out of range, blank, too long or has control characters
         */
        public CloseIssue {
            ActionRules.require("issue", ActionRules.number(issue));
            ActionRules.require("reason", ActionRules.text(Objects.requireNonNull(reason, "reason")));
        }

        @Override
        public String word() {
            return "close";
        }

        @Override
        public OptionalInt target() {
            return OptionalInt.of(issue);
        }

        /** Answers it in a line, without texts. */
        @Override
        public String toString() {
            return "close #" + issue;
        }
    }

    /**
     * Files an issue.
     *
     * @param title the title
     * @param body the text, Markdown
     * @param labels the names of its labels
     */
    record CreateIssue(String title, String body, List<String> labels) implements ManifestAction {
        /**
         * Checks the parts.
         *
         * @param title the title
         * @param body the text, Markdown
         * @param labels the names of its labels
         * @throws IllegalArgumentException if a part is out of range, blank, too long or has control characters
         */
        public CreateIssue {
            ActionRules.require("title", ActionRules.line(Objects.requireNonNull(title, "title")));
            ActionRules.require("body", ActionRules.text(Objects.requireNonNull(body, "body")));
            labels = List.copyOf(new LinkedHashSet<>(Objects.requireNonNull(labels, "labels")));
            labels.forEach(label -> ActionRules.require("label", ActionRules.line(label)));
        }

        @Override
        public String word() {
            return "create_issue";
        }

        @Override
        public OptionalInt target() {
            return OptionalInt.empty();
        }

        /** Answers it in a line, without texts. */
        @Override
        public String toString() {
            return "create_issue \"" + title + "\"";
        }
    }

    /**
     * Closes a pull request.
     *
     * @param pull the number of the pull request
     */
    record ClosePull(int pull) implements ManifestAction {
        /**
         * Checks the parts.
         *
         * @param pull the number of the pull request
         * @throws IllegalArgumentException if a part is out of range, blank, too long or has control characters
         */
        public ClosePull {
            ActionRules.require("pull", ActionRules.number(pull));
        }

        @Override
        public String word() {
            return "close_pr";
        }

        @Override
        public OptionalInt target() {
            return OptionalInt.of(pull);
        }

        /** Answers it in a line, without texts. */
        @Override
        public String toString() {
            return "close_pr #" + pull;
        }
    }
}
