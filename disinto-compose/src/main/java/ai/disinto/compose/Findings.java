package ai.disinto.compose;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.Severity;
import ai.disinto.core.document.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What is wrong with a stack, which has no lines yet. */
final class Findings {
    static final String FILE = "docker-compose.yml";

    private final List<Diagnostic> all = new ArrayList<>();

    void error(String code, String message, String hint) {
        all.add(Diagnostic.error(code, SourceLocation.startOf(FILE), message, hint));
    }

    void warning(String code, String message, String hint) {
        all.add(Diagnostic.warning(code, SourceLocation.startOf(FILE), message, hint));
    }

    List<Diagnostic> all() {
        return List.copyOf(all);
    }

    static Predicate<Diagnostic> errors() {
        return diagnostic -> diagnostic.severity() == Severity.ERROR;
    }
}
