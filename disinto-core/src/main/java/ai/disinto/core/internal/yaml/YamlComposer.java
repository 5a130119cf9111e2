package ai.disinto.core.internal.yaml;

import ai.disinto.core.document.Diagnostic;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Builds values from the parser's events with a stack of its own. The parser yields events without recursion, so that
 * the depth limit holds before anything could overflow.
 */
final class YamlComposer {
    private static final String SIMPLER = "write the value out where it is needed";

    private final YamlOffsets offsets;
    private final YamlDocument document;
    private final int maxNesting;
    private final Deque<YamlCollection> open = new ArrayDeque<>();
    private @Nullable YamlNode root;
    private boolean started;

    YamlComposer(YamlOffsets offsets, YamlDocument document, int maxNesting) {
        this.offsets = offsets;
        this.document = document;
        this.maxNesting = maxNesting;
    }

    @Nullable
    YamlNode compose(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(1024)
                .build();
        try {
            Parser events = new ParserImpl(settings, new StreamReader(settings, text));
            boolean more = true;
            while (more && events.hasNext()) {
                more = accept(events.next());
            }
        } catch (MarkedYamlEngineException e) {
            document.stop(YamlSyntax.problem(document.location(offset(YamlSyntax.place(e))), e.getProblem()));
        } catch (YamlEngineException | IllegalArgumentException | IndexOutOfBoundsException e) {
            document.stop(YamlSyntax.problem(document.location(offsets.offset(0)), "this is no YAML"));
        }
        return root;
    }

    /** Takes one event; answers whether to go on. */
    private boolean accept(Event event) {
        if (event instanceof DocumentStartEvent start) {
            return startDocument(start);
        }
        if (event instanceof NodeEvent node) {
            refuseDecoration(node);
        }
        if (event instanceof CollectionStartEvent start) {
            return push(start);
        }
        if (event instanceof CollectionEndEvent) {
            add(open.pop().close(offset(event.getEndMark())));
        } else if (event instanceof ScalarEvent scalar) {
            boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
            add(new YamlNode.Scalar(
                    scalar.getValue(), plain, offset(event.getStartMark()), offset(event.getEndMark())));
        } else if (event instanceof AliasEvent) {
            int at = offset(event.getStartMark());
            add(new YamlNode.Scalar("", false, at, offset(event.getEndMark())));
        }
        return true;
    }

    private boolean startDocument(DocumentStartEvent event) {
        if (started) {
            document.stop(Diagnostic.error(
                    "yaml.more-documents",
                    document.location(offset(event.getStartMark())),
                    "a second document begins here",
                    "remove the line ---; one document is read"));
            return false;
        }
        started = true;
        if (event.getSpecVersion().isPresent() || !event.getTags().isEmpty()) {
            refuse(event, "a directive stands here", "remove the lines that begin with %");
        }
        return true;
    }

    private boolean push(CollectionStartEvent event) {
        if (open.size() >= maxNesting) {
            document.stop(Diagnostic.error(
                    "document.too-deep",
                    document.location(offset(event.getStartMark())),
                    "more than " + maxNesting + " values stand inside each other",
                    "flatten the value; a greater limit can be given with DocumentLimits"));
            return false;
        }
        open.push(new YamlCollection(event, offset(event.getStartMark())));
        return true;
    }

    private void add(YamlNode node) {
        YamlCollection parent = open.peek();
        if (parent == null) {
            root = node;
        } else {
            parent.add(node, document);
        }
    }

    private void refuseDecoration(NodeEvent event) {
        if (event instanceof AliasEvent) {
            refuse(event, "an alias stands here", SIMPLER);
            return;
        }
        Optional<Anchor> anchor = event.getAnchor();
        if (anchor.isPresent()) {
            refuse(event, "an anchor stands here", SIMPLER);
        }
        Optional<String> tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
        if (tag.isPresent()) {
            refuse(event, "a tag stands here", "remove the word that begins with !, or put the value in quotes");
        }
    }

    private void refuse(Event event, String message, String hint) {
        document.add(
                Diagnostic.error("yaml.not-allowed", document.location(offset(event.getStartMark())), message, hint));
    }

    private int offset(Optional<Mark> mark) {
        return offsets.offset(mark.map(Mark::getIndex).orElse(0));
    }
}
