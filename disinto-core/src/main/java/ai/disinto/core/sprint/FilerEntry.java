package ai.disinto.core.sprint;

import ai.disinto.core.internal.yaml.YamlNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of the block as it stands there; without a sub-issue if something is wrong with it. */
record FilerEntry(
        YamlNode.Mapping node,
        @Nullable String id,
        int idOffset,
        List<Link> links,
        @Nullable SubIssue subIssue) {

    /** The id of another entry, and where it is named. */
    record Link(String id, int offset) {}
}
