package ai.disinto.testing.internal.ci.yaml;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Loads YAML of strangers: what is too long, too deep or refers to itself too often is refused before it is built. */
final class BoundedYaml {
    static final int LONGEST = 256 << 10;
    private static final int DEEPEST = 32;
    private static final int MOST_NODES = 20_000;
    private static final int MOST_ALIASES = 50;
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setLabel("workflow")
            .setAllowDuplicateKeys(false)
            .setAllowRecursiveKeys(false)
            .setMaxAliasesForCollections(MOST_ALIASES)
            .setCodePointLimit(LONGEST)
            .build();

    private BoundedYaml() {}

    /** Answers maps, lists, texts, numbers and truth values; {@code null} for an empty document. */
    static @Nullable Object load(String text) {
        if (text.length() > LONGEST) {
            throw new WorkflowException("the file is longer than " + LONGEST + " characters");
        }
        try {
            checkShape(text);
            return new Load(SETTINGS).loadFromString(text);
        } catch (YamlEngineException e) {
            throw new WorkflowException(message(e));
        }
    }

    private static void checkShape(String text) {
        int depth = 0;
        int nodes = 0;
        int aliases = 0;
        ParserImpl events = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text));
        while (events.hasNext()) {
            Event event = events.next();
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            aliases += event instanceof AliasEvent ? 1 : 0;
            nodes++;
            if (depth > DEEPEST || nodes > MOST_NODES || aliases > MOST_ALIASES) {
                throw new WorkflowException("the file is nested too deeply, has too many parts or too many aliases");
            }
        }
    }

    private static String message(YamlEngineException e) {
        if (e instanceof MarkedYamlEngineException marked) {
            Mark mark = marked.getProblemMark().orElse(null);
            String where =
                    mark == null ? "" : " at line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1);
            return "YAML error" + where + ": " + marked.getProblem();
        }
        return "YAML error: " + e.getMessage();
    }
}
