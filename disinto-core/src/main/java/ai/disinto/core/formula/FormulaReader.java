package ai.disinto.core.formula;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.formula.StepReader.PlacedStep;
import ai.disinto.core.internal.text.Problems;
import ai.disinto.core.internal.toml.TomlDocument;
import ai.disinto.core.internal.toml.TomlFields;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one formula from its text. A formula exists only without errors; invalid escapes can be forgiven. */
final class FormulaReader {
    private static final Set<String> KEYS = Set.of(
            "name",
            "description",
            "version",
            "steps",
            "context",
            "model",
            "vars",
            "stack_script",
            "tools",
            "timeout_minutes",
            "allowed_tools",
            "disallowed_commands",
            "blast_radius",
            "project");

    private final SourceText source;
    private final Problems problems;
    private final TextReader texts;
    private final OtherKeys otherKeys = new OtherKeys();

    private FormulaReader(SourceText source) {
        this.source = source;
        this.problems = Problems.of(source);
        this.texts = new TextReader(source.text());
    }

    static Parsed<Formula> check(SourceText source) {
        FormulaReader reader = new FormulaReader(source);
        FormulaContent content = reader.read(false);
        return reader.problems.toParsed(content == null ? null : new Formula(source, content));
    }

    static Parsed<Formula> recover(SourceText source) {
        FormulaReader reader = new FormulaReader(source);
        FormulaContent content = reader.read(true);
        if (content == null) {
            return reader.problems.toParsed(null);
        }
        List<Diagnostic> forgiven =
                reader.problems.diagnostics().stream().map(reader::forgiven).toList();
        return Parsed.of(source.name(), new Formula(source, content), forgiven);
    }

    /** The content, or null when there is an error that is not forgiven. */
    private @Nullable FormulaContent read(boolean forgiving) {
        if (problems.hasErrors()) {
            return null;
        }
        TomlDocument document = TomlDocument.of(source, problems);
        if (!document.isComplete()) {
            return null;
        }
        int syntaxErrors = problems.errorCount();
        FormulaContent content = content(document);
        boolean sound = problems.errorCount() == syntaxErrors && (syntaxErrors == 0 || forgiving);
        return sound ? content : null;
    }

    private @Nullable FormulaContent content(TomlDocument document) {
        TomlFields root = document.root();
        otherKeys.gather(root, KEYS);
        SettingsReader settings = new SettingsReader(root, problems, otherKeys);
        ContextReader context = new ContextReader(root, problems, otherKeys);
        List<PlacedStep> placed = new StepReader(problems, texts, otherKeys).read(root);
        Optional<StepGraph> graph = new StepChecks(placed, problems).graph();
        FormulaContent content = new FormulaContent(
                name(root),
                texts.required(root, "description"),
                root.requiredInteger("version").orElse(0L),
                settings.tier(),
                settings.tierLocation(),
                settings.read(),
                context.graphReport(),
                context.files(),
                new VariableReader(problems, otherKeys).read(root),
                placed.stream().map(PlacedStep::step).toList(),
                graph.orElseGet(StepGraph::empty),
                otherKeys.values(),
                EscapeEdits.of(document, problems.lines()));
        checkSteps(root, content);
        checkVariables(root, content);
        return content;
    }

    private String name(TomlFields root) {
        Optional<String> name = root.requiredString("name");
        name.ifPresent(given -> {
            if (!FormulaNames.isFormula(given)) {
                problems.error(
                        "formula.bad-name",
                        root.location("name"),
                        "\"" + given + "\" is no name of a formula",
                        "use lower-case letters, digits and dashes, at most 100, no dash in front");
            } else if (!FormulaFile.mayHold(source.name(), given)) {
                problems.warning(
                        "formula.name-differs",
                        root.location("name"),
                        "the formula is named " + given + ", its file is not",
                        "name both alike: formulas are found by the names of their files");
            }
        });
        return name.orElse("");
    }

    private void checkSteps(TomlFields root, FormulaContent content) {
        if (content.steps().isEmpty() && !content.settings().areForARun() && saysNoSteps(root)) {
            problems.warning(
                    "formula.no-steps",
                    root.has("steps") ? root.location("steps") : problems.start(),
                    "the formula has neither steps nor run parameters: there is nothing to do",
                    "add a table [[steps]]");
        }
    }

    /** Whether there are none, rather than some that are no tables and reported as such. */
    private static boolean saysNoSteps(TomlFields root) {
        return root.raw("steps").map(List.of()::equals).orElse(true);
    }

    private void checkVariables(TomlFields root, FormulaContent content) {
        PlaceholderChecks checks = new PlaceholderChecks(content.variables(), problems);
        checks.check(content.description());
        content.steps().stream()
                .flatMap(step -> Stream.of(step.title(), step.description()))
                .forEach(checks::check);
        Optional<TomlFields> table = content.variables().isEmpty() ? Optional.empty() : root.table("vars");
        for (Variable variable : content.variables()) {
            if (!checks.isUsed(variable.name())) {
                problems.warning(
                        "formula.unused-variable",
                        table.map(vars -> vars.location(variable.name())).orElse(problems.start()),
                        "no text of the formula has a place for the variable " + variable.name(),
                        "write {{" + variable.name() + "}} where it belongs, or remove it");
            }
        }
    }

    private Diagnostic forgiven(Diagnostic diagnostic) {
        return switch (diagnostic.code()) {
            case "toml.invalid-escape" ->
                problems.withExcerpt(Diagnostic.warning(
                        "formula.recovered-escape",
                        diagnostic.location(),
                        diagnostic.message() + "; it is read as if it were doubled",
                        diagnostic.hint()));
            case "document.more-problems" ->
                Diagnostic.warning(diagnostic.code(), diagnostic.location(), diagnostic.message(), diagnostic.hint());
            default -> diagnostic;
        };
    }
}
