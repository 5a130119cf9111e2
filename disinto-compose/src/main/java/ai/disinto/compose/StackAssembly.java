package ai.disinto.compose;

import java.util.List;
import java.util.Map;

/** Puts the services of a stack together. */
final class StackAssembly {
    private final StackParts parts;

    StackAssembly(StackParts parts) {
        this.parts = parts;
    }

    ComposeFile assemble() {
        return new ComposeFile(List.of(), Map.of(), Map.of(), List.of(parts.composeName()));
    }
}
