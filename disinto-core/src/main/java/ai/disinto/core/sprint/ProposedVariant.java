package ai.disinto.core.sprint;

/** The sub-issue that one answer to one fork adds. */
record ProposedVariant(int fork, String option, ProposedSubIssue subIssue) {}
