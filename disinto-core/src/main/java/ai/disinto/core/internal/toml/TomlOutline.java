package ai.disinto.core.internal.toml;

import ai.disinto.core.internal.text.CrowdedNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where everything of a TOML text stands: tables, entries, strings. Made by a scanner that never fails: on broken
 * text it holds what could be recognised, and the places that could not.
 */
public final class TomlOutline {
    private static final int FEW_NAMES = 256;

    private final String text;
    private final List<TomlHeader> headers;
    private final List<TomlEntry> entries;
    private final List<TomlEntry> inlineEntries;
    private final List<PlacedString> strings;
    private final List<Integer> malformed;
    private final int tooDeep;
    private final BlankLines blankLines;
    private final boolean crowded;
    private final Map<String, TomlHeader> headersByPath = new HashMap<>();
    private final Map<TomlHeader, List<TomlEntry>> entriesByHeader = new HashMap<>();
    private final Map<TomlHeader, Map<String, TomlEntry>> entriesByKey = new HashMap<>();
    private final Map<TomlEntry, TomlString> wholeValues = new HashMap<>();
    private final Map<TomlEntry, Map<String, TomlString>> stringsByPlace = new HashMap<>();

    TomlOutline(String text, TomlScan scan) {
        this.text = text;
        this.headers = List.copyOf(scan.headers);
        this.entries = List.copyOf(scan.entries);
        this.inlineEntries = List.copyOf(scan.inlineEntries);
        this.strings = List.copyOf(scan.strings);
        this.malformed = List.copyOf(scan.malformed);
        this.tooDeep = scan.tooDeep;
        this.blankLines = scan.blankLines;
        this.crowded =
                headers.size() + entries.size() + inlineEntries.size() > FEW_NAMES && CrowdedNames.isAmong(this::names);
        if (!crowded) {
            index();
        }
    }

    /** What maps are made of, here and in the parser. */
    private Stream<String> names() {
        Stream<String> keys =
                Stream.concat(entries.stream(), inlineEntries.stream()).flatMap(entry -> entry.keys().stream());
        Stream<String> inner = strings.stream().map(PlacedString::inner);
        Stream<String> tables =
                headers.stream().flatMap(header -> Stream.concat(header.keys().stream(), Stream.of(header.path())));
        return Stream.concat(Stream.concat(keys, inner), tables);
    }

    private void index() {
        for (TomlHeader header : headers) {
            headersByPath.putIfAbsent(header.path(), header);
        }
        for (TomlEntry entry : entries) {
            entriesByHeader
                    .computeIfAbsent(entry.header(), header -> new ArrayList<>())
                    .add(entry);
            if (entry.keys().size() == 1) {
                entriesByKey
                        .computeIfAbsent(entry.header(), header -> new HashMap<>())
                        .putIfAbsent(entry.keys().get(0), entry);
            }
        }
        for (PlacedString placed : strings) {
            if (placed.inner().isEmpty()) {
                wholeValues.putIfAbsent(placed.entry(), placed.string());
            } else {
                stringsByPlace
                        .computeIfAbsent(placed.entry(), entry -> new HashMap<>())
                        .putIfAbsent(placed.inner(), placed.string());
            }
        }
    }

    /** A string value, the entry it belongs to and its place inside that entry's value, such as {@code [0]}. */
    record PlacedString(TomlString string, TomlEntry entry, String inner) {
        String path() {
            return entry.path() + inner;
        }
    }

    public static TomlOutline of(String text, int maxNesting) {
        return new TomlOutline(text, new TomlScanner(text, maxNesting).scan());
    }

    public String text() {
        return text;
    }

    /** All tables in the order of the text; the first one has no header. */
    public List<TomlHeader> headers() {
        return headers;
    }

    public List<TomlEntry> entries() {
        return entries;
    }

    /** The entries inside inline tables, with the keys of the entry around them in front of their own. */
    public List<TomlEntry> inlineEntries() {
        return inlineEntries;
    }

    /** The table with a path such as {@code ci} or {@code steps[2]}; the empty path is the first table. */
    public Optional<TomlHeader> header(String path) {
        return Optional.ofNullable(headersByPath.get(path));
    }

    /** The entries directly below a table's header, in the order of the text. */
    public List<TomlEntry> entries(TomlHeader header) {
        return entriesByHeader.getOrDefault(header, List.of());
    }

    /** The entry with a key of one part in a table such as {@code steps[2]}. */
    public Optional<TomlEntry> entry(String table, String key) {
        TomlHeader header = headersByPath.get(table);
        return header == null
                ? Optional.empty()
                : Optional.ofNullable(
                        entriesByKey.getOrDefault(header, Map.of()).get(key));
    }

    /** The string that is the whole value of an entry. */
    public Optional<TomlString> string(TomlEntry entry) {
        return Optional.ofNullable(wholeValues.get(entry));
    }

    /** The string at a place inside the value of an entry, such as {@code [0]} or {@code [2].description}. */
    public Optional<TomlString> string(TomlEntry entry, String inner) {
        return inner.isEmpty()
                ? string(entry)
                : Optional.ofNullable(
                        stringsByPlace.getOrDefault(entry, Map.of()).get(inner));
    }

    /** Offsets of what is no comment, no header and no entry. */
    List<Integer> malformed() {
        return malformed;
    }

    /** Lines that say nothing, beyond the first ones in a row. */
    BlankLines blankLines() {
        return blankLines;
    }

    /** The offset where nesting exceeds the limit, or -1. */
    int tooDeep() {
        return tooDeep;
    }

    /** Whether so many names share a hash code that the text was made to be slow; then nothing can be looked up. */
    boolean isCrowded() {
        return crowded;
    }

    /** Every backslash in a basic string that begins no legal escape. */
    public List<TomlEscape> invalidEscapes() {
        List<TomlEscape> found = new ArrayList<>();
        int backslash = text.indexOf('\\');
        for (PlacedString placed : strings) {
            int start = placed.string().contentStart();
            if (backslash >= 0 && backslash < start) {
                backslash = text.indexOf('\\', start);
            }
            boolean inside = backslash >= 0 && backslash < placed.string().contentEnd();
            if (inside && placed.string().kind().isBasic()) {
                EscapeScanner.scan(text, placed, found);
            }
        }
        return List.copyOf(found);
    }
}
