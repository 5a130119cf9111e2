package ai.disinto.core.internal.toml;

import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.secret.CredentialKey;
import ai.disinto.core.internal.text.Problems;
import ai.disinto.core.internal.text.SourceLines;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlVersion;

/**
 * A TOML 1.0 text: its values, where they stand, and every problem of its syntax. Invalid escapes do not hide what
 * else is wrong: they are reported first, and the text is read on as if they were doubled.
 */
public final class TomlDocument {
    private static final Pattern PLACE = Pattern.compile(" at line ([1-9][0-9]{0,8}), column ([1-9][0-9]{0,8})");

    private final SourceText source;
    private final TomlOutline outline;
    private final List<TomlEscape> escapes;
    private final ParserText parsed;
    private final TomlParseResult values;
    private final Problems problems;
    private final boolean complete;

    private TomlDocument(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
        this.outline = TomlOutline.of(source.text(), source.limits().maxNesting());
        this.escapes = outline.invalidEscapes();
        this.parsed = new ParserText(source.text(), problems.lines(), escapes, outline.blankLines());
        escapes.forEach(this::reportEscape);
        boolean readable = outline.tooDeep() < 0
                && !outline.isCrowded()
                && outline.malformed().size() < source.limits().maxDiagnostics();
        Optional<TomlParseResult> read = readable ? parse(withoutMark(parsed.text())) : Optional.empty();
        this.values = read.orElseGet(() -> Toml.parse("", TomlVersion.V1_0_0));
        if (read.isPresent()) {
            Set<SourceLocation> known = hopelessEscapes();
            values.errors().forEach(error -> reportSyntax(error, known));
        } else {
            reportRefusal();
        }
        this.complete = read.isPresent() && values.errors().isEmpty();
    }

    /** Reads a text and reports every problem of its syntax. */
    public static TomlDocument of(SourceText source, Problems problems) {
        return new TomlDocument(source, problems);
    }

    /** Whether every value could be read, invalid escapes aside; only then do missing keys mean anything. */
    public boolean isComplete() {
        return complete;
    }

    /** Whether the text is valid once the repairable invalid escapes are doubled, and only then. */
    public boolean isRecoverable() {
        return complete && !escapes.isEmpty();
    }

    /** The text with every repairable invalid escape doubled; the text itself where there is none. */
    public String repairedText() {
        return parsed.repaired();
    }

    public List<TomlEscape> escapes() {
        return escapes;
    }

    public TomlOutline outline() {
        return outline;
    }

    /** The top-level table. Its values are in part missing when the document is not complete. */
    public TomlFields root() {
        return new TomlFields(this, values, "", problems.start());
    }

    /** All values, however deep. */
    Map<String, Object> model() {
        return TomlModel.of(values, source);
    }

    Problems problems() {
        return problems;
    }

    /** Where a position of the parser is; the start when nobody will see it, since finding it takes time. */
    SourceLocation location(TomlPosition position) {
        if (problems.isFull()) {
            return problems.start();
        }
        return location(position.line(), position.column());
    }

    private SourceLocation location(int line, int column) {
        int mark = line == 1 && source.text().startsWith("\uFEFF") ? 1 : 0;
        return problems.lines().location(parsed.originalOffset(line, column + mark));
    }

    /** The message of the parser, with the places of the original in it. */
    private String message(TomlParseError error) {
        String message = error.getMessage() == null ? "this is no TOML" : error.getMessage();
        return PLACE.matcher(message).replaceAll(place -> {
            SourceLocation there = location(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)));
            return " at line " + there.line() + ", column " + there.column();
        });
    }

    private void reportEscape(TomlEscape escape) {
        int opening = problems.lines().lineAt(escape.string().start()) + 1;
        String where = escape.path() + ", the string that opens on line " + opening;
        problems.error(
                "toml.invalid-escape",
                problems.lines().location(escape.offset()),
                "\"" + escape.written() + "\" is no escape of TOML, in " + where,
                remedies(escape));
    }

    private static String remedies(TomlEscape escape) {
        String first =
                escape.repairable() ? "double this backslash" : "write the character itself, or a full \\uXXXX escape";
        String literal = escape.literal();
        if (literal.isEmpty()) {
            return first + "; the string cannot become a literal one, since it holds '''";
        }
        String effect = escape.mixed()
                ? "this also changes the legal escapes of the same string, such as \\n or \\\""
                : "nothing else in the string changes: it has no legal escape";
        return first + "; or make the whole string a literal one (" + literal + "…" + literal + "): " + effect;
    }

    /** Where the parser reports escapes that are already reported. */
    private Set<SourceLocation> hopelessEscapes() {
        return escapes.stream()
                .filter(escape -> !escape.repairable())
                .map(escape -> problems.lines().location(escape.offset()))
                .collect(Collectors.toSet());
    }

    private void reportSyntax(TomlParseError error, Set<SourceLocation> known) {
        if (error.position() == null) {
            problems.error("toml.syntax", problems.start(), "this is no TOML", "see https://toml.io/en/v1.0.0");
            return;
        }
        SourceLocation location = location(error.position());
        if (known.contains(location)) {
            return;
        }
        String message = problems.isFull() ? "this is no TOML" : message(error);
        Optional<String> credential = credentialAt(location);
        if (credential.isPresent()) {
            String of = "the value of " + credential.get() + " is no TOML";
            problems.error("toml.syntax", location, of, "put quotes around it");
        } else if (message.contains("previously defined") || message.contains("already")) {
            problems.error("toml.duplicate-key", location, lowerFirst(message), "keep one of the two");
        } else {
            problems.error("toml.syntax", location, lowerFirst(message), "see https://toml.io/en/v1.0.0");
        }
    }

    /** The parser quotes what it found, which may be a part of an unquoted credential: answers the key of such a line. */
    private Optional<String> credentialAt(SourceLocation location) {
        SourceLines lines = problems.lines();
        String line = location.line() > lines.count() ? "" : lines.text(location.line() - 1);
        int equals = line.indexOf('=');
        return Optional.of(line.substring(0, Math.max(0, equals)).strip())
                .filter(key -> location.column() > equals && CredentialKey.matches(key));
    }

    /**
     * Empty where the parser fails instead of reporting an error: it runs into null in some broken inline tables, and
     * into an assertion, where those are enabled, at control characters in the comment behind a header.
     */
    private static Optional<TomlParseResult> parse(String text) {
        try {
            return Optional.of(Toml.parse(text, TomlVersion.V1_0_0));
        } catch (RuntimeException | AssertionError e) {
            return Optional.empty();
        }
    }

    private void reportRefusal() {
        if (outline.tooDeep() >= 0) {
            problems.error(
                    "document.too-deep",
                    problems.lines().location(outline.tooDeep()),
                    "more than " + source.limits().maxNesting() + " values stand inside each other",
                    "flatten the value; a greater limit can be given with DocumentLimits");
            return;
        }
        if (outline.isCrowded()) {
            problems.addCrowded(problems.start());
            return;
        }
        List<Integer> places = outline.malformed().isEmpty() ? List.of(0) : outline.malformed();
        for (int offset : places) {
            problems.error(
                    "toml.syntax",
                    problems.lines().location(offset),
                    "this is neither a comment, a table nor a key with a value",
                    "see https://toml.io/en/v1.0.0");
        }
    }

    /** A byte-order mark is one only where the document itself begins. */
    private String withoutMark(String text) {
        return source.text().startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String lowerFirst(String message) {
        return message.isEmpty() ? message : message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }
}
