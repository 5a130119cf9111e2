package ai.disinto.core.agent;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the files in {@code state} say.
 *
 * @param folder the folder as messages name it
 * @param markers what stands between {@code .} and {@code -active}
 * @param notes the notes by what stands between {@code .} and {@code -disabled}
 * @param problems what is wrong with files that are named like these
 */
record StateFiles(String folder, Set<String> markers, Map<String, Disabling> notes, List<Diagnostic> problems) {
    static final String FOLDER = "state";
    private static final String ACTIVE = "-active";
    private static final String DISABLED = "-disabled";

    static StateFiles of(Set<String> names) {
        Set<String> markers = new TreeSet<>();
        Map<String, Disabling> notes = new TreeMap<>();
        for (String name : names) {
            marker(name).ifPresent(markers::add);
            note(name).ifPresent(word -> notes.put(word, Disabling.parse("")));
        }
        return new StateFiles(FOLDER, markers, notes, List.of());
    }

    static Optional<String> marker(String file) {
        return word(file, ACTIVE);
    }

    static Optional<String> note(String file) {
        return word(file, DISABLED);
    }

    static String markerFile(String word) {
        return FOLDER + "/." + word + ACTIVE;
    }

    static String noteFile(String word) {
        return FOLDER + "/." + word + DISABLED;
    }

    boolean has(Role role) {
        return markers.contains(role.markerWord());
    }

    /** The place of a file that is named by its path below the factory's folder. */
    SourceLocation place(String file) {
        return SourceLocation.startOf(folder + file.substring(FOLDER.length()));
    }

    private static Optional<String> word(String file, String ending) {
        boolean named = file.startsWith(".") && file.endsWith(ending) && file.length() > ending.length() + 1;
        return named ? Optional.of(file.substring(1, file.length() - ending.length())) : Optional.empty();
    }
}
