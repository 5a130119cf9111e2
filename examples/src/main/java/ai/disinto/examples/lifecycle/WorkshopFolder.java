package ai.disinto.examples.lifecycle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files of a run on this machine.
 *
 * @param root where they are
 */
record WorkshopFolder(Path root) {
    /** Makes what is missing. */
    static WorkshopFolder in(Path root) throws IOException {
        WorkshopFolder folder = new WorkshopFolder(root.toAbsolutePath());
        Files.createDirectories(folder.journal());
        Files.createDirectories(folder.builds());
        Files.createDirectories(folder.root().resolve("formulas"));
        Files.writeString(
                folder.root().resolve("formulas").resolve(Harbour.FORMULA + ".sh"),
                "echo \"$1\" >> " + quoted(folder.published()) + "\n");
        return folder;
    }

    Path factory() {
        return root.resolve("factory");
    }

    Path journal() {
        return root.resolve("journal");
    }

    /** Where the checks run if there is no CI server. */
    Path builds() {
        return root.resolve("builds");
    }

    /** What the risky operation changes: a line each time. */
    Path published() {
        return root.resolve("published.txt");
    }

    /** How often the risky operation really ran here. */
    long timesPublished() throws IOException {
        return Files.exists(published()) ? Files.readAllLines(published()).size() : 0;
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "'\\''") + "'";
    }
}
