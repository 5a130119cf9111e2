package ai.disinto.core.ops;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What has to be added to a directory, step by step; to be shown first and then applied. A plan only adds: no file that
 * is there is changed, and no symbolic link is followed.
 *
 * <p>Each file appears in one piece or not at all. When {@link #apply()} is interrupted, a new plan holds what is left.
 * Not meant for a directory that somebody hostile changes at the same moment.
 */
public final class OpsPlan {
    private final Path root;
    private final List<OpsOperation> operations;
    private final List<Diagnostic> diagnostics;

    OpsPlan(Path root, List<OpsOperation> operations, List<Diagnostic> diagnostics) {
        this.root = root;
        this.operations = List.copyOf(operations);
        this.diagnostics = List.copyOf(diagnostics);
    }

    /**
     * Answers the directory that the plan was made for.
     *
     * @return the directory
     */
    public Path root() {
        return root;
    }

    /**
     * Answers the steps.
     *
     * @return the steps in the order in which they are taken
     */
    public List<OpsOperation> operations() {
        return operations;
    }

    /**
     * Answers what stands in the way.
     *
     * @return the problems; while there is an error the plan cannot be applied
     */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /**
     * Answers whether nothing is missing.
     *
     * @return {@code true} if there is no step
     */
    public boolean isEmpty() {
        return operations.isEmpty();
    }

    /**
     * Takes the steps. A file that appeared since the plan was made is left as it is.
     *
     * @return the steps that changed something; none when the plan has been applied before
     * @throws InvalidDocumentException if something stands in the way; nothing has been written
     * @throws OpsWriteException if a step fails; the steps before it have been taken
     */
    public List<OpsOperation> apply() {
        if (diagnostics.stream().anyMatch(each -> each.severity() == Severity.ERROR)) {
            throw new InvalidDocumentException(root.toString(), diagnostics);
        }
        return new PlanApplier(OpsRoot.of(root), point -> {}).apply(operations);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OpsPlan that
                && root.equals(that.root)
                && operations.equals(that.operations)
                && diagnostics.equals(that.diagnostics);
    }

    @Override
    public int hashCode() {
        return Objects.hash(root, operations, diagnostics);
    }

    /** Answers the steps, one a line, for a person to read. */
    @Override
    public String toString() {
        return operations.stream().map(OpsOperation::toString).collect(Collectors.joining("\n"));
    }
}
