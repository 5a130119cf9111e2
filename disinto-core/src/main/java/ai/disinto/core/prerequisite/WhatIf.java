package ai.disinto.core.prerequisite;

import java.util.List;

/**
 * What would become of a tree if something were done. A {@code blocked} label beside dependencies is expected to go
 * with the last of them; a label alone stays.
 *
 * @param ready the objectives that are blocked now and would have something to work on, none of it blocked
 * @param done the objectives that would have nothing left to do
 * @param items the items that are blocked now and could be worked on
 */
public record WhatIf(List<Objective> ready, List<Objective> done, List<PrerequisiteItem> items) {

    /**
     * Copies the lists.
     *
     * @param ready the objectives that would become ready
     * @param done the objectives that would be done
     * @param items the items that would become ready
     */
    public WhatIf {
        ready = List.copyOf(ready);
        done = List.copyOf(done);
        items = List.copyOf(items);
    }
}
