package ai.disinto.benchmarks;

import ai.disinto.core.document.SourceText;
import ai.disinto.core.formula.Formula;
import ai.disinto.core.issue.IssueDependencies;
import ai.disinto.core.issue.IssueReference;
import ai.disinto.core.ops.HumanRequest;
import ai.disinto.core.ops.Portfolio;
import ai.disinto.core.ops.Resources;
import ai.disinto.core.prerequisite.PrerequisiteTree;
import ai.disinto.core.project.ProjectConfig;
import ai.disinto.core.secret.SecretScanner;
import ai.disinto.core.sprint.SprintPitch;
import java.util.Locale;
import java.util.function.Function;

/** Every reader of foreign text. */
@SuppressWarnings("ImmutableEnumChecker") // the functions keep nothing
enum Reader {
    FORMULA(true, Formula::check),
    PROJECT(true, ProjectConfig::check),
    TREE(
            false,
            source -> PrerequisiteTree.check(source)
                    .value()
                    .map(tree -> tree.analyze().workableItems().size())
                    .orElse(0)),
    PITCH(false, SprintPitch::check),
    REQUEST(false, HumanRequest::check),
    PORTFOLIO(false, Portfolio::check),
    RESOURCES(false, Resources::check),
    ISSUE_BODY(false, source -> IssueDependencies.parse(source, IssueReference.local(1))),
    SECRETS(false, source -> SecretScanner.standard().redact(source.text()));

    private final boolean toml;
    private final Function<SourceText, Object> function;

    Reader(boolean toml, Function<SourceText, Object> function) {
        this.toml = toml;
        this.function = function;
    }

    /** Whether a text is of the reader's own format, broken or not. */
    boolean reads(HostileText text) {
        return toml == text.isToml() && (this == SECRETS || !text.isOfSecrets());
    }

    Object read(SourceText source) {
        return function.apply(source);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
