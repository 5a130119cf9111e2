package ai.disinto.examples;

// region program
import ai.disinto.core.prerequisite.PrerequisiteTree;
import ai.disinto.core.prerequisite.RankedItem;
import java.nio.file.Path;

/** Prints what can be worked on now, and how many objectives each item would unblock. */
public final class WhatNext {
    private WhatNext() {}

    public static void main(String[] arguments) {
        PrerequisiteTree tree = PrerequisiteTree.read(Path.of(arguments[0]));
        for (RankedItem next : tree.analyze().workableItems()) {
            System.out.println(next.item().text() + " unblocks " + next.unblocks());
        }
    }
}
// endregion
