package ai.disinto.core.ops;

import java.util.List;

/** The entries of a resource inventory by section. */
record ResourceSections(
        List<ResourceEntry> compute,
        List<ResourceEntry> domains,
        List<ResourceEntry> accounts,
        List<ResourceEntry> tokens,
        List<ResourceEntry> budget) {}
