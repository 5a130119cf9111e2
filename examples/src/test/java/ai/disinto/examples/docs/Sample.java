package ai.disinto.examples.docs;

import java.nio.file.Path;

/** Where the snippets of the documentation find their files. */
final class Sample {
    static final Path FACTORY = Path.of("src/main/resources/sample-factory");

    private Sample() {}
}
