package ai.disinto.vault.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** Who may read the files of a run, by numbers. */
record FileOwner(int user, int group) {
    private static final int INSTEAD_OF_ROOT = 1000;

    /** Whom the operator names, or else who owns a file, unless that is root. */
    static FileOwner of(Path file, OptionalInt user, OptionalInt group) throws IOException {
        return new FileOwner(user.orElse(number(file, "unix:uid")), group.orElse(number(file, "unix:gid")));
    }

    /** Makes it the owner. */
    void take(Path file) throws IOException {
        if ((int) Files.getAttribute(file, "unix:uid") != user) {
            Files.setAttribute(file, "unix:uid", user);
        }
        if ((int) Files.getAttribute(file, "unix:gid") != group) {
            Files.setAttribute(file, "unix:gid", group);
        }
    }

    private static int number(Path file, String attribute) throws IOException {
        int own = (int) Files.getAttribute(file, attribute);
        return own == 0 ? INSTEAD_OF_ROOT : own;
    }
}
