package ai.disinto.testing.internal.api.contents;

import ai.disinto.testing.internal.api.Body;
import ai.disinto.testing.internal.http.Refusal;
import java.util.stream.Stream;

/**
 * What a request wants to do with one file.
 *
 * @param path as it was sent
 * @param from the path that the file has until now, as it was sent
 * @param sha of the blob that the caller knows; empty if they named none
 */
@SuppressWarnings("ArrayRecordComponent")
record FileOperation(Kind kind, String path, String from, byte[] content, String sha) {
    /** Create, update, delete, or a word that the server does not know. */
    enum Kind {
        CREATE("create", "Add"),
        UPDATE("update", "Update"),
        DELETE("delete", "Delete"),
        UNKNOWN("", "");

        private final String word;
        private final String title;

        Kind(String word, String title) {
            this.word = word;
            this.title = title;
        }

        /** How the message of a commit starts that was given none. */
        String title() {
            return title;
        }

        static Kind of(String word) {
            return Stream.of(values())
                    .filter(kind -> kind.word.equals(word) && kind != UNKNOWN)
                    .findFirst()
                    .orElse(UNKNOWN);
        }
    }

    /** Reads the body of a request that changes one file. */
    static FileOperation of(Kind kind, String path, Body body) {
        return read(kind, path, body, kind == Kind.CREATE ? "" : body.textOrEmpty("sha"));
    }

    /** Reads one part of a request that changes several files. */
    static FileOperation of(Body part) {
        String word = part.required("operation", "Operation");
        return read(Kind.of(word), part.required("path", "Path"), part, part.textOrEmpty("sha"));
    }

    private static FileOperation read(Kind kind, String path, Body body, String sha) {
        String from = body.text("from_path").filter(text -> !text.isEmpty()).orElse(path);
        byte[] content = Base64Content.decode(body.textOrEmpty("content"));
        return new FileOperation(kind, path, kind == Kind.UPDATE ? from : path, content, sha);
    }

    /** The same with paths as git writes them. */
    FileOperation cleaned(FileErrors errors) {
        return new FileOperation(kind, errors.clean(path), errors.clean(from), content, sha);
    }

    boolean deletes() {
        return kind == Kind.DELETE;
    }

    boolean writes() {
        return kind == Kind.CREATE || kind == Kind.UPDATE;
    }

    boolean moves() {
        return !from.equals(path);
    }

    /** What the server makes of a word that it does not know. */
    void checkKnown() {
        if (kind == Kind.UNKNOWN) {
            throw Refusal.internalError();
        }
    }
}
