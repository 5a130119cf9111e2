package ai.disinto.compose;

import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;

/** Reads a compose file. */
final class ComposeReader {
    private final SourceText source;

    ComposeReader(SourceText source) {
        this.source = source;
    }

    Parsed<ComposeFile> read() {
        throw new UnsupportedOperationException(source.name());
    }
}
