package ai.disinto.examples.report;

import ai.disinto.examples.files.SampleFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the files of a factory lie.
 *
 * @param root what file names in the report are relative to
 * @param formulas the folder of formulas; empty for none to report on
 * @param projects the folder of project files; empty for none to report on
 * @param ops the operations repository; empty for none to report on
 */
record FactoryFolders(Path root, Optional<Path> formulas, Optional<Path> projects, Optional<Path> ops) {

    /** The usual layout: {@code formulas}, {@code projects} and {@code ops} below one folder; none without it. */
    static FactoryFolders in(Path factory) {
        if (!Files.isDirectory(factory)) {
            return new FactoryFolders(factory, Optional.empty(), Optional.empty(), Optional.empty());
        }
        return new FactoryFolders(
                factory,
                Optional.of(factory.resolve("formulas")),
                Optional.of(factory.resolve("projects")),
                Optional.of(factory.resolve("ops")));
    }

    /** The sample factory that ships with the examples. */
    static FactoryFolders sample() {
        return in(SampleFactory.root());
    }

    /** These folders, with the given ones in place of theirs. */
    FactoryFolders or(FactoryFolders given) {
        return new FactoryFolders(
                root, given.formulas.or(() -> formulas), given.projects.or(() -> projects), given.ops.or(() -> ops));
    }

    /** Whether no folder is named. */
    boolean isEmpty() {
        return formulas.isEmpty() && projects.isEmpty() && ops.isEmpty();
    }
}
