package ai.disinto.forge.agent;

import ai.disinto.core.secret.SecretScanner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** What the operator says about all runs of a program. */
record ProcessAgentSettings(
        List<String> command,
        Map<String, String> environment,
        Graces graces,
        OutputReader reader,
        Function<String, List<String>> resume,
        Optional<Path> sessions,
        BiConsumer<AgentTask, String> output,
        SecretScanner secrets) {

    /** How long a program may take to end: after its final result, and once it is told to. */
    record Graces(Duration afterResult, Duration afterSignal) {}
}
