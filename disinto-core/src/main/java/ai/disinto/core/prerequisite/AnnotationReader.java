package ai.disinto.core.prerequisite;

import ai.disinto.core.prerequisite.ReferenceGroup.WrittenState;
import org.jspecify.annotations.Nullable;

/** Reads {@code #42 — blocked, depends on #41+#43} part by part. */
final class AnnotationReader {
    private static final String DEPENDS = "depends on ";
    private static final String PULL_REQUEST = "PR #";

    private final String text;
    private final References references;
    private final Annotation annotation;
    private boolean inDependencies;

    private AnnotationReader(String text, References references, Annotation annotation) {
        this.text = text;
        this.references = references;
        this.annotation = annotation;
    }

    /** Reads the inside of parentheses; answers nothing when it is free text. */
    static @Nullable Annotation read(String text, int from, int to, References references) {
        Annotation annotation = new Annotation();
        AnnotationReader reader = new AnnotationReader(text, references, annotation);
        int start = References.skipBlanks(text, from, to);
        int end = reader.partEnd(start, to);
        if (!reader.readReferences(start, reader.trimmed(start, end)) && !reader.readLinks(start, end)) {
            return null;
        }
        reader.readParts(end + 1, to);
        return annotation;
    }

    /** Reads what stands behind parentheses in the older form: {@code in backlog, depends on #710}. */
    static void readTail(String text, int from, int to, Annotation into, References references) {
        AnnotationReader reader = new AnnotationReader(text, references, into);
        int start = References.skipBlanks(text, from, to);
        int end = reader.partEnd(start, to);
        if (!reader.readLinks(start, end)) {
            reader.readState(start, reader.trimmed(start, end));
        }
        reader.readParts(end + 1, to);
    }

    private void readParts(int from, int to) {
        int at = from;
        while (at < to) {
            int end = partEnd(at, to);
            int start = References.skipBlanks(text, at, end);
            readPart(start, trimmed(start, end));
            at = end + 1;
        }
    }

    private void readPart(int from, int to) {
        if (from == to || readReferences(from, to) || readLinks(from, to)) {
            return;
        }
        inDependencies = false;
        annotation.addQualifier(text.substring(from, to));
    }

    /** References, alone or with a state behind a dash. */
    private boolean readReferences(int from, int to) {
        if (from >= to || text.charAt(from) != '#') {
            return false;
        }
        IssueNumbers numbers = new IssueNumbers();
        int end = references.readJoined(text, from, to, numbers);
        int next = end < 0 ? to : References.skipBlanks(text, end, to);
        if (end < 0 || (next < to && !isDash(text.charAt(next)))) {
            return false;
        }
        if (next == to && inDependencies) {
            annotation.addDependencies(numbers);
            return true;
        }
        inDependencies = false;
        annotation.addIssues(numbers, end);
        if (next < to) {
            readState(References.skipBlanks(text, next + 1, to), to);
        }
        return true;
    }

    private void readState(int from, int to) {
        WrittenState state = StateReader.read(text, from, to);
        annotation.addState(state);
        int behind = state.from() < 0 ? from : References.skipBlanks(text, state.to(), to);
        if (behind < to) {
            annotation.addQualifier(text.substring(behind, to));
        }
    }

    /** {@code depends on …} and {@code PR …}. */
    private boolean readLinks(int from, int to) {
        boolean depends = text.regionMatches(true, from, DEPENDS, 0, DEPENDS.length());
        boolean pulls = text.regionMatches(true, from, PULL_REQUEST, 0, PULL_REQUEST.length());
        if ((!depends && !pulls) || from >= to) {
            return false;
        }
        IssueNumbers found = new IssueNumbers();
        references.readAll(text, from, to, found);
        if (found.isEmpty()) {
            return false;
        }
        if (depends) {
            annotation.addDependencies(found);
        } else {
            annotation.addPullRequests(found);
        }
        inDependencies = depends;
        return true;
    }

    private int partEnd(int from, int to) {
        int comma = text.indexOf(',', from);
        return comma < 0 || comma > to ? to : comma;
    }

    private int trimmed(int from, int to) {
        return References.trimEnd(text, from, to);
    }

    private static boolean isDash(char c) {
        return c == '—' || c == '–' || c == '-';
    }
}
