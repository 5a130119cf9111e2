package ai.disinto.compose;

import ai.disinto.core.document.DocumentLimits;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What files of a stack may be called, and hold. */
final class FilePaths {
    private FilePaths() {}

    static void check(Map<String, String> texts) {
        texts.forEach((path, text) -> {
            check(Objects.requireNonNull(path, "texts"));
            checkText(path, Objects.requireNonNull(text, "texts"));
        });
        for (String path : texts.keySet()) {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                if (texts.containsKey(path.substring(0, slash))) {
                    throw refused(path, "is below another file");
                }
            }
        }
    }

    private static void check(String path) {
        if (path.isEmpty() || path.startsWith("/")) {
            throw refused(path, "is empty or absolute");
        }
        if (path.chars().anyMatch(c -> c == '\\' || c == ':' || Character.isISOControl(c))
                || !TextPart.isStorable(path)) {
            throw refused(path, "has a backslash, a colon or a control character");
        }
        for (String name : path.split("/", -1)) {
            if (Set.of("", ".", "..").contains(name)) {
                throw refused(path, "has an empty name, . or ..");
            }
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        boolean taken = name.endsWith(StackFolder.PREVIOUS)
                || name.contains(StackWriter.EDITED)
                || name.contains(FoundFile.TEMPORARY)
                || name.equals(StackLock.NAME);
        if (taken) {
            throw refused(path, "is a name under which earlier content is kept");
        }
    }

    private static void checkText(String path, String text) {
        if (text.length() > DocumentLimits.defaults().maxSize() / 4) {
            throw refused(
                    path, "has a text longer than " + DocumentLimits.defaults().maxSize() / 4 + " characters");
        }
        if (text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
            throw refused(path, "has a text with half of a surrogate pair");
        }
    }

    private static IllegalArgumentException refused(String path, String what) {
        return new IllegalArgumentException("texts must have relative paths and texts that fit a file: \""
                + ai.disinto.core.internal.secret.VisibleText.of(path) + "\" " + what);
    }
}
