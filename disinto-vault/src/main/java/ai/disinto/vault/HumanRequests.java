package ai.disinto.vault;

import ai.disinto.core.document.Parsed;
import ai.disinto.core.ops.HumanRequest;
import ai.disinto.core.ops.VaultItem;
import ai.disinto.vault.WaitingItem.Kind;
import ai.disinto.vault.internal.ops.ActionEntry;
import ai.disinto.vault.internal.ops.TrustedState;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What people are asked to do, from the folder for it and from among the actions. */
final class HumanRequests {
    private final TrustedState main;
    private final Blocked blocked;

    HumanRequests(TrustedState main, Blocked blocked) {
        this.main = main;
        this.blocked = blocked;
    }

    List<WaitingItem> items() {
        return Stream.concat(main.pending().stream(), main.actions().stream())
                .flatMap(entry -> find(main, entry).map(request -> item(entry, request)).stream())
                .toList();
    }

    static boolean isOne(TrustedState branch, ActionEntry entry) {
        return find(branch, entry).isPresent();
    }

    private static Optional<HumanRequest> find(TrustedState branch, ActionEntry entry) {
        boolean document = entry.path().endsWith(".md") || entry.path().endsWith(".toml");
        if (!document || !entry.isRegularFile()) {
            return Optional.empty();
        }
        Parsed<VaultItem> parsed = branch.source(entry).flatMap(VaultItem::check);
        return parsed.value().filter(HumanRequest.class::isInstance).map(HumanRequest.class::cast);
    }

    private WaitingItem item(ActionEntry entry, HumanRequest request) {
        List<String> blocks = new ArrayList<>();
        request.unblocks().forEach(issue -> blocks.add(issue.issue() + " " + issue.title()));
        blocks.addAll(blocked.by(entry.path()));
        return new WaitingItem(
                Kind.HUMAN_REQUEST,
                entry.path(),
                request.title(),
                OptionalInt.empty(),
                request.waitingSince()
                        .map(date -> date.atStartOfDay(ZoneOffset.UTC).toInstant()),
                List.of(),
                blocks,
                request.steps().isEmpty() ? "see the file" : String.join("\n", request.steps()));
    }
}
