package ai.disinto.testing.internal.api.contents;

import ai.disinto.testing.internal.api.Body;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.git.Signature;
import java.util.ArrayList;
import java.util.List;

/**
 * A request that changes files, read and completed.
 *
 * @param branch the commit's parent is its head
 * @param target the branch that moves
 * @param overwrites whether the target may be there already and lose its commits
 */
record FileRequest(
        List<FileOperation> operations, String branch, String target, boolean overwrites, Signature signature) {
    private static final List<FileOperation.Kind> KINDS =
            List.of(FileOperation.Kind.CREATE, FileOperation.Kind.UPDATE, FileOperation.Kind.DELETE);

    static FileRequest of(Call call, List<FileOperation> operations) {
        Body body = call.body();
        String branch = name(body, "branch", call.repository().defaultBranch());
        boolean overwrites = call.instance().line().atLeast(16) && body.isTrue("force_overwrite_new_branch");
        String message = name(body, "message", message(operations)).strip();
        Signature signature = new CommitPeople(call).sign(message);
        return new FileRequest(operations, branch, name(body, "new_branch", branch), overwrites, signature);
    }

    private static String name(Body body, String field, String otherwise) {
        return body.text(field).filter(text -> !text.isEmpty()).orElse(otherwise);
    }

    private static String message(List<FileOperation> operations) {
        List<String> lines = new ArrayList<>();
        for (FileOperation.Kind kind : KINDS) {
            List<String> paths = operations.stream()
                    .filter(operation -> operation.kind() == kind)
                    .map(FileOperation::path)
                    .toList();
            if (!paths.isEmpty()) {
                lines.add(kind.title() + " " + String.join(", ", paths));
            }
        }
        return String.join("\n", lines);
    }

    boolean toAnotherBranch() {
        return !target.equals(branch);
    }

    boolean deletes() {
        return operations.stream().anyMatch(FileOperation::deletes);
    }

    FileRequest cleaned(FileErrors errors) {
        List<FileOperation> clean =
                operations.stream().map(operation -> operation.cleaned(errors)).toList();
        return new FileRequest(clean, branch, target, overwrites, signature);
    }

    List<String> paths() {
        return operations.stream().map(FileOperation::path).toList();
    }
}
