package ai.disinto.core.ops;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.SourceLocation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds a set of changes against the intent it is written with. */
final class ChangeCheck {
    private static final Set<OpsIntent> ONE_FILE_ONLY = EnumSet.of(OpsIntent.VAULT_REQUEST, OpsIntent.VAULT_ACTION);

    private final OpsIntent intent;
    private final List<Diagnostic> refusals = new ArrayList<>();
    private int accepted;

    ChangeCheck(OpsIntent intent) {
        this.intent = intent;
    }

    List<Diagnostic> check(Collection<OpsChange> changes) {
        changes.forEach(this::check);
        return List.copyOf(refusals);
    }

    private void check(OpsChange change) {
        Optional<OpsPath> path =
                OpsPath.find(change.path()).filter(found -> found.value().equals(change.path()));
        if (path.isEmpty()) {
            refuse(
                    "ops.unsafe-path",
                    change,
                    "this is no plain path inside the repository",
                    "write the path relative to the repository, without .. and without empty parts");
        } else if (isKeepFile(path.get()) && change.kind() != OpsChange.Kind.ADDED) {
            refuse("ops.keep-file", change, "keep files stay, and stay empty", "leave this file out of the change");
        } else if (!covers(path.get())) {
            refuse(
                    "ops.out-of-scope",
                    change,
                    "the path does not belong to a change for " + words(intent),
                    remedy(path.get()));
        } else if (!permits(path.get(), change.kind())) {
            refuse(
                    "ops.change-not-permitted",
                    change,
                    notPermitted(change.kind()),
                    "leave this file out of the change");
        } else if (ONE_FILE_ONLY.contains(intent) && accepted > 0) {
            refuse(
                    "ops.more-than-one",
                    change,
                    "a change for " + words(intent) + " has one file, and this is a further one",
                    "make a change of its own for it");
        } else {
            accepted++;
        }
    }

    /** The layout may also add the stubs, which are written with other intents, and what people own. */
    private boolean covers(OpsPath path) {
        return intent.covers(path)
                || (intent == OpsIntent.LAYOUT
                        && OpsLayout.standard()
                                .entryFor(path)
                                .filter(entry -> entry.seed().isPresent())
                                .isPresent());
    }

    private boolean permits(OpsPath path, OpsChange.Kind kind) {
        return switch (intent) {
            case LAYOUT, VAULT_ACTION -> kind == OpsChange.Kind.ADDED;
            case BOOKKEEPING -> kind != OpsChange.Kind.DELETED || path.value().startsWith("knowledge/");
            case EVIDENCE, SPRINT, INVENTORY, VAULT_REQUEST -> kind != OpsChange.Kind.DELETED;
        };
    }

    private String notPermitted(OpsChange.Kind kind) {
        String what = kind == OpsChange.Kind.DELETED ? "removes" : "changes";
        return "a change for " + words(intent) + " " + what + " no file like this";
    }

    private static String remedy(OpsPath path) {
        return OpsIntent.of(path)
                .map(owner -> "leave it out; it belongs to a change for " + words(owner))
                .orElse("leave it out; only people and the dispatcher write here");
    }

    private static String words(OpsIntent intent) {
        return switch (intent) {
            case BOOKKEEPING, EVIDENCE -> intent.word();
            case SPRINT -> "a sprint";
            case INVENTORY -> "an inventory";
            case VAULT_REQUEST, VAULT_ACTION -> "a " + intent.word();
            case LAYOUT -> "the layout";
        };
    }

    private static boolean isKeepFile(OpsPath path) {
        return path.name().equals(OpsLayout.KEEP_FILE);
    }

    private void refuse(String code, OpsChange change, String message, String hint) {
        refusals.add(Diagnostic.error(code, SourceLocation.startOf(change.path()), message, hint));
    }
}
