package ai.disinto.factory;

import java.util.Optional;

/** Whether a factory or a project rests: a file that says why. Whoever can write the folder can make it rest. */
record Pauses(WorkFolder folder) {
    private static final String FILE = "paused";

    Optional<String> reason() {
        return folder.read(FILE).map(text -> text.isBlank() ? "no reason is given" : text.strip());
    }

    void begin(String why) {
        folder.write(FILE, why + "\n");
    }

    void end() {
        folder.delete(FILE);
    }
}
