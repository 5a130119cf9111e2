package ai.disinto.core.internal.yaml;

import ai.disinto.core.document.Diagnostic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;

/** A list or mapping whose end has not come yet. */
final class YamlCollection {
    private final boolean mapping;
    private final boolean flow;
    private final int start;
    private final List<YamlNode> items = new ArrayList<>();
    private final List<YamlNode.Entry> entries = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private YamlNode.@Nullable Scalar key;
    private boolean skipValue;

    YamlCollection(CollectionStartEvent event, int start) {
        this.mapping = event instanceof MappingStartEvent;
        this.flow = event.isFlow();
        this.start = start;
    }

    void add(YamlNode node, YamlDocument document) {
        if (!mapping) {
            items.add(node);
        } else if (skipValue) {
            skipValue = false;
        } else if (key == null) {
            takeKey(node, document);
        } else {
            entries.add(new YamlNode.Entry(key, node));
            key = null;
        }
    }

    YamlNode close(int end) {
        return mapping
                ? new YamlNode.Mapping(List.copyOf(entries), flow, start, end)
                : new YamlNode.Sequence(List.copyOf(items), flow, start, end);
    }

    private void takeKey(YamlNode node, YamlDocument document) {
        if (!(node instanceof YamlNode.Scalar scalar)) {
            document.add(Diagnostic.error(
                    "yaml.key-not-text",
                    document.location(node.start()),
                    node.kind() + " stands where a key should",
                    "give the key a name"));
            skipValue = true;
        } else if (!keys.add(scalar.text())) {
            document.add(Diagnostic.error(
                    "yaml.duplicate-key",
                    document.location(scalar.start()),
                    "the key " + scalar.text() + " is there twice",
                    "keep one of the two"));
            skipValue = true;
        } else {
            key = scalar;
        }
    }
}
