package ai.disinto.core.internal.yaml;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.SourceLocation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in the reader's words what the parser found, and how to mend it. */
final class YamlSyntax {
    private static final String NO_COLON = "could not find expected ':'";

    private static final String NO_QUOTE = "found unexpected end of stream";

    private YamlSyntax() {}

    /** Where to look: a missing colon or quote is missed only further down. */
    static Optional<Mark> place(MarkedYamlEngineException exception) {
        String problem = String.valueOf(exception.getProblem());
        boolean above = problem.contains(NO_COLON) || problem.contains(NO_QUOTE);
        return above && exception.getContextMark().isPresent()
                ? exception.getContextMark()
                : exception.getProblemMark();
    }

    static Diagnostic problem(SourceLocation location, @Nullable String found) {
        String problem = found == null || found.isBlank() ? "this is no YAML" : found;
        if (problem.contains("mapping values are not allowed")) {
            return Diagnostic.error(
                    "yaml.syntax",
                    location,
                    "a colon followed by a blank stands within a value without quotes",
                    "put the value in double quotes");
        }
        if (problem.contains(NO_QUOTE)) {
            return Diagnostic.error(
                    "yaml.syntax", location, "the quotation that opens here is never closed", "add the closing quote");
        }
        if (problem.contains("TAB")) {
            return Diagnostic.error("yaml.syntax", location, "a tab stands where blanks should", "indent with blanks");
        }
        if (problem.contains("that cannot start any token")) {
            return Diagnostic.error(
                    "yaml.syntax",
                    location,
                    "no value can begin with this character",
                    "put the value in double quotes");
        }
        if (problem.contains(NO_COLON)) {
            return Diagnostic.error(
                    "yaml.syntax",
                    location,
                    "this line is neither a key with a value nor part of the value above",
                    "write key: value, or indent the line as far as the text that it belongs to");
        }
        if (problem.contains("expected <block end>")) {
            return Diagnostic.error(
                    "yaml.syntax",
                    location,
                    "this line does not stand below the one that it belongs to",
                    "indent it as far as its neighbours");
        }
        return Diagnostic.error("yaml.syntax", location, problem, "see https://yaml.org/spec/1.2.2/");
    }
}
