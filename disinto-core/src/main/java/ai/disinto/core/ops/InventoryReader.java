package ai.disinto.core.ops;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the directories for requests of a clone. */
final class InventoryReader {
    private static final OpsPath VAULT = OpsPath.of("vault");

    final List<FiledRequest> requests = new ArrayList<>();
    final List<OpsPath> actions = new ArrayList<>();
    final Set<OpsPath> files = new HashSet<>();
    final List<DuplicateRequest> duplicates = new ArrayList<>();
    final List<Diagnostic> diagnostics = new ArrayList<>();
    private final OpsRoot root;

    private InventoryReader(OpsRoot root) {
        this.root = root;
    }

    static InventoryReader read(OpsRoot root) {
        InventoryReader reader = new InventoryReader(root);
        if (!reader.isInTheWay(VAULT)) {
            reader.readAll(RequestState.PENDING.directory());
            reader.readAll(RequestInventory.ACTIONS);
            reader.readAll(RequestState.APPROVED.directory());
            reader.readAll(RequestState.FIRED.directory());
            reader.readAll(RequestState.REJECTED.directory());
        }
        reader.diagnostics.addAll(root.problems());
        reader.requests.sort(Comparator.comparing(FiledRequest::state));
        reader.findDuplicates();
        return reader;
    }

    private void findDuplicates() {
        duplicates.addAll(DuplicateFinder.in(requests));
        for (DuplicateRequest each : duplicates) {
            diagnostics.add(Diagnostic.warning(
                    "request.duplicate",
                    SourceLocation.startOf(each.second().path().value()),
                    "the request probably asks for the same as " + each.first().path(),
                    "keep one of the two, with the issues of both"));
        }
    }

    /** Whether something else stands where a directory should be; it is reported. */
    private boolean isInTheWay(OpsPath directory) {
        OpsRoot.Kind kind = root.kind(directory);
        if (kind == OpsRoot.Kind.LINK || kind == OpsRoot.Kind.FILE || kind == OpsRoot.Kind.OTHER) {
            diagnostics.add(LayoutCheck.inTheWay(directory, kind));
            return true;
        }
        return false;
    }

    private void readAll(OpsPath directory) {
        if (isInTheWay(directory)) {
            return;
        }
        for (String name : root.names(directory)) {
            Optional<OpsPath> path = OpsPath.find(directory + "/" + name);
            boolean document = name.endsWith(".md") || name.endsWith(".toml");
            if (path.isEmpty() || !path.get().name().equals(name)) {
                unexpected(SourceLocation.startOf(directory.value()));
            } else if (document) {
                read(path.get());
            } else if (!name.equals(OpsLayout.KEEP_FILE) && !name.endsWith(".result.json")) {
                unexpected(SourceLocation.startOf(path.get().value()));
            }
        }
    }

    private void read(OpsPath path) {
        if (root.isFile(path)) {
            files.add(path);
        }
        Parsed<VaultItem> parsed = root.read(path).flatMap(VaultItem::check);
        diagnostics.addAll(parsed.diagnostics());
        VaultItem item = parsed.value().orElse(null);
        boolean amongActions =
                path.parent().filter(RequestInventory.ACTIONS::equals).isPresent();
        if (item instanceof HumanRequest request) {
            requests.add(new FiledRequest(path, state(path, amongActions), request));
            if (amongActions) {
                diagnostics.add(Diagnostic.warning(
                        "request.among-actions",
                        SourceLocation.startOf(path.value()),
                        "a request to a human lies in the directory that actions are run from",
                        "file requests in vault/pending/"));
            }
        } else if (item instanceof ActionFile && amongActions) {
            actions.add(path);
        } else if (item instanceof ActionFile) {
            diagnostics.add(Diagnostic.warning(
                    "request.is-an-action",
                    SourceLocation.startOf(path.value()),
                    "this is an action to be run, no request to a human",
                    "actions lie in vault/actions/"));
        }
    }

    private RequestState state(OpsPath path, boolean amongActions) {
        boolean hasResult = amongActions && root.isFile(RequestInventory.ACTIONS.resolve(path.stem() + ".result.json"));
        return hasResult ? RequestState.FIRED : RequestState.of(path).orElse(RequestState.PENDING);
    }

    private void unexpected(SourceLocation place) {
        diagnostics.add(Diagnostic.warning(
                "request.unexpected-file",
                place,
                "this is no request: the name ends neither in .md nor in .toml",
                "move the file away"));
    }
}
