package ai.disinto.core.internal.toml;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.DocumentLimits;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.text.Problems;
import java.util.List;
import org.tomlj.Toml;
import org.tomlj.TomlVersion;

/** What the parser alone says about a text, and what comes of it. */
final class Verdicts {
    private Verdicts() {}

    /** The parser takes no byte-order mark, and fails on some invalid texts instead of refusing them. */
    static boolean parserAccepts(String text) {
        try {
            String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return !Toml.parse(unmarked, TomlVersion.V1_0_0).hasErrors();
        } catch (RuntimeException | AssertionError e) {
            return false;
        }
    }

    static List<Diagnostic> found(String text) {
        return found(text, DocumentLimits.defaults());
    }

    /** Problems of the syntax alone: a reader's remark on an empty document is none. */
    static List<Diagnostic> found(String text, DocumentLimits limits) {
        SourceText source = SourceText.of(text, "a.toml").withLimits(limits);
        Problems problems = Problems.of(source);
        TomlDocument.of(source, problems);
        return problems.diagnostics().stream()
                .filter(diagnostic -> !diagnostic.code().equals("document.empty"))
                .toList();
    }
}
