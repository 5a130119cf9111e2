package ai.disinto.compose;

import ai.disinto.core.internal.yaml.YamlText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.comments.CommentLine;
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.NonPrintableStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A mapping that is to be written. What is empty is left out. */
final class YamlTree {
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setBestLineBreak("\n")
            .setIndent(2)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setSplitLines(false)
            .setMaxSimpleKeyLength(1024)
            // else the emitter writes line ends of YAML 1.1 and DEL as they are
            .setUseUnicodeEncoding(false)
            .setNonPrintableStyle(NonPrintableStyle.ESCAPE)
            .setDumpComments(true)
            .build();

    private final List<NodeTuple> entries = new ArrayList<>();
    private List<String> comment = List.of();
    private boolean apart;

    /** The comment of the key that is put next, after a blank line if it stands apart. */
    YamlTree comment(Collection<String> lines, boolean standsApart) {
        comment = List.copyOf(lines);
        apart = standsApart;
        return this;
    }

    YamlTree put(String key, String text) {
        return text.isEmpty() ? this : add(key, scalar(text));
    }

    YamlTree putText(String key, ComposeText text) {
        return add(key, scalar(text.toString()));
    }

    YamlTree putNumber(String key, long number) {
        return number == 0 ? this : add(key, new ScalarNode(Tag.INT, Long.toString(number), ScalarStyle.PLAIN));
    }

    YamlTree putFlag(String key, boolean flag) {
        return flag ? add(key, new ScalarNode(Tag.BOOL, "true", ScalarStyle.PLAIN)) : this;
    }

    YamlTree putTexts(String key, Collection<?> texts, FlowStyle style) {
        List<Node> items = new ArrayList<>();
        texts.forEach(text -> items.add(scalar(text.toString())));
        return items.isEmpty() ? this : add(key, new SequenceNode(Tag.SEQ, items, style));
    }

    YamlTree putMap(String key, Map<String, ?> texts) {
        YamlTree tree = new YamlTree();
        texts.forEach((name, text) -> tree.add(name, scalar(text.toString())));
        return putTree(key, tree);
    }

    YamlTree putTree(String key, YamlTree tree) {
        return tree.entries.isEmpty() ? this : add(key, tree.node());
    }

    /** Puts a tree even if nothing is in it. */
    YamlTree putNamed(String key, YamlTree tree) {
        return add(key, tree.node());
    }

    YamlTree putTrees(String key, List<YamlTree> trees) {
        List<Node> items = new ArrayList<>();
        trees.forEach(tree -> items.add(tree.node()));
        return items.isEmpty() ? this : add(key, new SequenceNode(Tag.SEQ, items, FlowStyle.BLOCK));
    }

    /** The text of the whole tree. */
    String render() {
        StringBuilder out = new StringBuilder();
        new Dump(SETTINGS).dumpNode(node(), new StreamDataWriter() {
            @Override
            public void write(String text) {
                out.append(text);
            }

            @Override
            public void write(String text, int from, int length) {
                out.append(text, from, from + length);
            }
        });
        // the emitter indents blank lines; no text has a line break of its own, since they are escaped
        return out.toString().replace("\n  \n", "\n\n");
    }

    private Node node() {
        return new MappingNode(Tag.MAP, entries, FlowStyle.BLOCK);
    }

    private YamlTree add(String key, Node value) {
        ScalarNode name = scalar(key);
        List<CommentLine> lines = new ArrayList<>();
        if (apart) {
            lines.add(line("", CommentType.BLANK_LINE));
        }
        comment.forEach(text -> lines.add(line(" " + visible(text), CommentType.BLOCK)));
        if (!lines.isEmpty()) {
            name.setBlockComments(lines);
        }
        comment(List.of(), false);
        entries.add(new NodeTuple(name, value));
        return this;
    }

    /** Plain only where no reader of YAML 1.1 or 1.2 could see anything but this text. */
    private static ScalarNode scalar(String text) {
        ScalarStyle style = YamlText.isPlainWord(text) ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED;
        return new ScalarNode(Tag.STR, text, style);
    }

    private static CommentLine line(String text, CommentType type) {
        return new CommentLine(Optional.empty(), Optional.empty(), text, type);
    }

    /** Names in comments come from outside: nothing of them may end the line. */
    private static String visible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            int type = Character.getType(point);
            boolean hidden = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.SURROGATE
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || !YamlText.isPrintable(point);
            out.appendCodePoint(hidden ? ' ' : point);
        });
        return out.toString();
    }
}
