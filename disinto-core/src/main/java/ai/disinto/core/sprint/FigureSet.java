package ai.disinto.core.sprint;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The figures that one section gives. */
record FigureSet(
        Optional<Estimate> files,
        Optional<Estimate> newFiles,
        Optional<Estimate> modifiedFiles,
        Optional<Estimate> subIssues,
        Optional<WorkSplit> split,
        List<String> subsystems,
        OptionalInt subsystemCount) {

    static final FigureSet NONE = new FigureSet(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            OptionalInt.empty());
}
