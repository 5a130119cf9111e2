package ai.disinto.testing.internal.api.contents;

import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.line.Line;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Which status a refusal of a change of files has: deleting a single file has its own. */
final class FileErrors {
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;
    private static final int INVALID = 422;

    private final Line line;
    private final boolean deletion;

    /**
     * Prepares the errors of one request.
     *
     * @param deletion whether the request deletes a single file
     */
    FileErrors(Line line, boolean deletion) {
        this.line = line;
        this.deletion = deletion;
    }

    Refusal invalid(String message) {
        return Refusal.of(deletion ? BAD_REQUEST : INVALID, message);
    }

    Refusal alreadyExists(String path) {
        return invalid("repository file already exists [path: " + path + "]");
    }

    Refusal staleSha(String given, String present) {
        String message = "sha does not match [given: " + given + ", expected: " + present + "]";
        if (deletion) {
            return Refusal.of(BAD_REQUEST, message);
        }
        return Refusal.of(line.atLeast(15) ? CONFLICT : INVALID, message);
    }

    /** A file that is to be deleted is not there. */
    Refusal nothingToDelete(String path) {
        return deletion
                ? Refusal.of(404, "repository file does not exist [path: " + path + "]")
                : Refusal.internalError();
    }

    /** Git did not take the commit; from 16 on, the server repeats git's words unless a single file was deleted. */
    Refusal pushRejected(String words) {
        return deletion || !line.atLeast(16)
                ? Refusal.internalError()
                : Refusal.forbidden("PushRejected Error: exit status 1 - " + words);
    }

    /** A rule forbids it; that a path is protected is an internal error where a single file is deleted. */
    Refusal forbiddenByRule(Refusal refusal) {
        String message = String.valueOf(refusal.getMessage());
        return deletion && message.startsWith("path is protected") ? Refusal.internalError() : refusal;
    }

    /** A path as git writes it: no empty parts, no {@code .} and no {@code ..}. */
    String clean(String path) {
        Deque<String> parts = new ArrayDeque<>();
        if (path.startsWith("/")) {
            throw Refusal.internalError();
        }
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    throw Refusal.internalError();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        boolean ofGit =
                parts.stream().anyMatch(part -> part.toLowerCase(Locale.ROOT).equals(".git"));
        if (parts.isEmpty() || ofGit) {
            throw invalid("path contains a malformed path component [path: " + path + "]");
        }
        return String.join("/", parts);
    }
}
