package ai.disinto.core.prerequisite;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is read of one objective, line by line. */
final class ObjectiveParts {
    final String source;
    final int ordinal;
    /** The index of the heading's line, from 0. */
    final int index;

    final String headingText;
    final ObjectiveHeading heading;
    final String id;
    final List<PrerequisiteItem> items = new ArrayList<>();
    final List<String> notes = new ArrayList<>(0);

    @Nullable
    StatusLine status;

    int lastIndex;

    ObjectiveParts(Place place, String headingText, ObjectiveHeading heading, String id) {
        this.source = place.source();
        this.ordinal = place.ordinal();
        this.index = place.index();
        this.headingText = headingText;
        this.heading = heading;
        this.id = id;
        this.lastIndex = index;
    }

    /** Behind which line a new item belongs. */
    int lastItemIndex() {
        return items.isEmpty() ? index : items.get(items.size() - 1).index();
    }

    /** Where an objective stands: document, position among the objectives, line. */
    record Place(String source, int ordinal, int index) {}
}
