package ai.disinto.vault.runner;

import ai.disinto.core.formula.FormulaEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Looks once more at the file of a formula, right before it is run: the folder may have changed since it was read. */
final class FormulaScript {
    private FormulaScript() {}

    /** The script of a formula. */
    static Path of(FormulaEntry formula) {
        if (!formula.isMechanical()) {
            throw new NotStartedException("the formula " + formula.name()
                    + " has no script, so an agent must reason over it: give the vault a runner for that");
        }
        return file(formula);
    }

    /** The script or the document: a regular file, and no link that leads out of the folder. */
    static Path file(FormulaEntry formula) {
        Path file = formula.file().toAbsolutePath();
        try {
            Path real = file.toRealPath();
            if (!real.startsWith(Objects.requireNonNull(file.getParent()).toRealPath())) {
                throw new NotStartedException("the file of the formula " + formula.name()
                        + " has become a link that leads out of its folder: put the file itself there");
            }
            if (Files.isRegularFile(real)) {
                return real;
            }
        } catch (IOException e) {
            throw gone(formula);
        }
        throw gone(formula);
    }

    private static NotStartedException gone(FormulaEntry formula) {
        return new NotStartedException("the file of the formula " + formula.name() + " is gone or cannot be read");
    }
}
