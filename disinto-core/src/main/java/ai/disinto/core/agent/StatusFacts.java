package ai.disinto.core.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a status is made of.
 *
 * @param obstacles what is in the way, in the order in which it must be mended
 * @param notes what else there is to know
 */
record StatusFacts(
        boolean configured,
        boolean deployed,
        boolean permitted,
        Optional<Boolean> gatedIn,
        Optional<Boolean> running,
        Optional<Boolean> credentialled,
        List<String> obstacles,
        List<String> notes) {

    Optional<String> obstacle() {
        return obstacles.stream().findFirst();
    }

    List<String> reasons() {
        List<String> all = new ArrayList<>(obstacles);
        all.addAll(notes);
        return List.copyOf(all);
    }

    String words() {
        StringBuilder out = new StringBuilder(obstacle().orElse("active"));
        notes.forEach(note -> out.append(", ").append(note));
        return out.toString();
    }
}
