package ai.disinto.compose;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.project.ProjectConfig;
import ai.disinto.core.project.ProjectConfigs;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** What may be said to a builder at all. */
final class StackNames {
    private static final Pattern COMPOSE = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");

    private StackNames() {}

    /** A name that docker takes as it is. */
    static String compose(String property, String name) {
        if (!COMPOSE.matcher(Objects.requireNonNull(name, property)).matches()) {
            throw new IllegalArgumentException(property + " must be lower-case letters, digits, dashes and"
                    + " underscores, a letter or digit first, at most 40, got \"" + name + "\"");
        }
        return name;
    }

    /** The projects of a folder, none of whose files may have an error; templates do not count. */
    static List<ProjectConfig> sound(ProjectConfigs folder) {
        List<Diagnostic> found = new ArrayList<>(folder.problems());
        folder.files().stream()
                .filter(file -> !file.source().endsWith(".example"))
                .forEach(file -> found.addAll(file.errors()));
        if (!found.isEmpty()) {
            throw new InvalidDocumentException("the project files", found);
        }
        return folder.configs();
    }
}
