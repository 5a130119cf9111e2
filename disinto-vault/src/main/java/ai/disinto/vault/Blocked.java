package ai.disinto.vault;

import ai.disinto.core.prerequisite.PrerequisiteTree;
import ai.disinto.core.prerequisite.VaultBlock;
import ai.disinto.vault.internal.ops.TrustedState;
import java.util.List;
import java.util.Optional;

/** What the prerequisite tree says is blocked on the vault. A tree with errors blocks nothing. */
record Blocked(List<VaultBlock> blocks) {
    private static final String TREE = "prerequisites.md";

    static Blocked nothing() {
        return new Blocked(List.of());
    }

    static Blocked read(TrustedState main) {
        return main.text(TREE)
                .flatMap(text -> text.flatMap(PrerequisiteTree::check).value())
                .map(tree -> new Blocked(tree.analyze().vaultBlocked()))
                .orElseGet(Blocked::nothing);
    }

    List<String> by(String path) {
        return blocks.stream()
                .filter(block -> block.request().equals(Optional.of(path)))
                .map(block -> block.item().text())
                .toList();
    }
}
