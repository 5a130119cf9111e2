package ai.disinto.core.agent;

import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.file.WholeFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** The file that a schedule lies in. */
final class ScheduleFile {
    private final Path file;

    private ScheduleFile(Path file) {
        this.file = file;
    }

    static ScheduleFile at(Path file) {
        return new ScheduleFile(file);
    }

    AgentSchedule record(ScheduledRun run, Instant at) {
        if (!Files.exists(file)) {
            AgentSchedule first = AgentSchedule.empty().started(run, at);
            WholeFile.at(file).create(first.render());
            return first;
        }
        SourceText present = SourceText.check(file).orElseThrow();
        Parsed<AgentSchedule> schedule = AgentSchedule.check(present);
        AgentSchedule changed = schedule.orElseThrow().started(run, at);
        WholeFile.at(file).replace(present, changed.render());
        return changed;
    }
}
