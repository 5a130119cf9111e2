package ai.disinto.core.internal.yaml;

import java.util.List;

/** A value of a YAML text, and which part of the document it spans. */
public sealed interface YamlNode {

    /** The offset of its first character in the document. */
    int start();

    /** The offset behind it; for block text, behind the blank lines that follow. */
    int end();

    /** The offset behind its last scalar or bracket: what {@link #end} is without the comments that follow. */
    default int contentEnd() {
        YamlNode node = this;
        while (true) {
            if (node instanceof Mapping mapping
                    && !mapping.flow()
                    && !mapping.entries().isEmpty()) {
                node = mapping.entries().get(mapping.entries().size() - 1).value();
            } else if (node instanceof Sequence list
                    && !list.flow()
                    && !list.items().isEmpty()) {
                node = list.items().get(list.items().size() - 1);
            } else {
                return node.end();
            }
        }
    }

    /** What the value is called in messages. */
    String kind();

    /** Text; {@code plain} if it has neither quotes nor an indicator of block text. */
    record Scalar(String text, boolean plain, int start, int end) implements YamlNode {

        /** Whether YAML 1.2 reads the value as text, and not as a number, a truth value or nothing. */
        public boolean isText() {
            return !plain || !CoreSchema.isTyped(text);
        }

        /** Whether nothing stands where a value could. */
        public boolean isNull() {
            return plain && CoreSchema.isNull(text);
        }

        @Override
        public String kind() {
            if (isNull()) {
                return "nothing";
            }
            return isText() ? "text" : "a number or a truth value";
        }
    }

    /** A list; {@code flow} if it is written in brackets. */
    record Sequence(List<YamlNode> items, boolean flow, int start, int end) implements YamlNode {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Keys and values in the order of the text. */
    record Mapping(List<Entry> entries, boolean flow, int start, int end) implements YamlNode {
        @Override
        public String kind() {
            return "a mapping";
        }
    }

    /** One key and its value. */
    record Entry(Scalar key, YamlNode value) {}
}
