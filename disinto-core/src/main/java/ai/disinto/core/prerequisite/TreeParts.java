package ai.disinto.core.prerequisite;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is read of a tree, in the order of its lines. */
final class TreeParts {
    final List<Objective> objectives = new ArrayList<>();
    final List<PrerequisiteItem> items = new ArrayList<>();
    final List<MilestoneMarker> markers = new ArrayList<>();
    final TreeLinks.Builder links = new TreeLinks.Builder();
    String title = "";
    int titleLine = -1;

    @Nullable
    UpdatedComment updated;
}
