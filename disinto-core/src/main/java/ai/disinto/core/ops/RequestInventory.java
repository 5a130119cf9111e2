package ai.disinto.core.ops;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.Severity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Every request to a human that a clone of an operations repository holds, in both forms and in all directories, the
 * refused ones included. A snapshot: it does not see later changes of the files.
 */
public final class RequestInventory {
    static final OpsPath ACTIONS = OpsPath.of("vault/actions");

    private final List<FiledRequest> requests;
    private final List<OpsPath> actions;
    private final Set<OpsPath> files;
    private final List<DuplicateRequest> duplicates;
    private final List<Diagnostic> diagnostics;

    RequestInventory(InventoryReader reader) {
        this.requests = List.copyOf(reader.requests);
        this.actions = List.copyOf(reader.actions);
        this.files = Collections.unmodifiableSet(new HashSet<>(reader.files));
        this.duplicates = List.copyOf(reader.duplicates);
        this.diagnostics = List.copyOf(reader.diagnostics);
    }

    /**
     * Reads all requests of a clone. Files that cannot be read are in {@link #diagnostics()}.
     *
     * @param root the directory of the clone
     * @return the inventory; empty when the directory has no requests
     */
    public static RequestInventory read(Path root) {
        return new RequestInventory(InventoryReader.read(OpsRoot.of(root)));
    }

    /**
     * Answers all requests.
     *
     * @return the requests, by state and path; pending ones first
     */
    public List<FiledRequest> requests() {
        return requests;
    }

    /**
     * Answers the requests that wait for a human.
     *
     * @return the pending requests, longest waiting first, those without a date last
     */
    public List<FiledRequest> waiting() {
        Comparator<FiledRequest> oldestFirst =
                Comparator.comparing(each -> each.request().waitingSince().orElse(LocalDate.MAX));
        return requests.stream()
                .filter(each -> each.state() == RequestState.PENDING)
                .sorted(oldestFirst)
                .toList();
    }

    /**
     * Answers the files in {@code vault/actions/} that name something to run. They are no requests.
     *
     * @return their paths in alphabetical order
     */
    public List<OpsPath> actions() {
        return actions;
    }

    /**
     * Answers whether a file for a request is there, even when it cannot be read.
     *
     * @param path the path, for example as the prerequisite tree names it
     * @return {@code true} if a regular file lies at exactly this path in a directory for requests
     */
    public boolean contains(OpsPath path) {
        return files.contains(Objects.requireNonNull(path, "path"));
    }

    /**
     * Looks a request up where it was filed, or where it went since: a file of the same name in another directory.
     *
     * @param path the path, for example as the prerequisite tree names it
     * @return the request, or empty when there is none, or none that can be read
     */
    public Optional<FiledRequest> find(OpsPath path) {
        Objects.requireNonNull(path, "path");
        Optional<FiledRequest> exact =
                requests.stream().filter(each -> each.path().equals(path)).findFirst();
        return exact.isPresent() || contains(path) || RequestState.of(path).isEmpty()
                ? exact
                : requests.stream()
                        .filter(each -> each.path().name().equals(path.name()))
                        .findFirst();
    }

    /**
     * Answers the requests that probably ask for the same, across forms and directories.
     *
     * @return the pairs; a request is compared with at most 16 others for each thing it has in common with them
     */
    public List<DuplicateRequest> duplicates() {
        return duplicates;
    }

    /**
     * Answers what is there already for a request that is yet to be filed. Refused requests count, so that they do not
     * come back.
     *
     * @param path the path that it shall have
     * @param request the request
     * @return the pairs of a request that is there and the new one; none when it may be filed
     */
    public List<DuplicateRequest> duplicatesOf(OpsPath path, HumanRequest request) {
        DuplicateFinder finder = new DuplicateFinder();
        requests.forEach(finder::add);
        return finder.like(new FiledRequest(path, RequestState.PENDING, request));
    }

    /**
     * Answers what is wrong with the files.
     *
     * @return everything that was found, file by file, then what is filed twice
     */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    @Override
    public String toString() {
        long errors = diagnostics.stream()
                .filter(each -> each.severity() == Severity.ERROR)
                .count();
        return "RequestInventory[" + requests.size() + " requests, " + errors + " errors]";
    }
}
