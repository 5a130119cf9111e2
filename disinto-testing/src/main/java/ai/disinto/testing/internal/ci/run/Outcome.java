package ai.disinto.testing.internal.ci.run;

import ai.disinto.testing.internal.ci.model.CiState;
import java.util.List;

/** How a step went. */
record Outcome(CiState state, int exitCode, String error, List<String> lines) {
    static Outcome exited(int code, List<String> lines) {
        return new Outcome(code == 0 ? CiState.SUCCESS : CiState.FAILURE, code, "", lines);
    }

    static Outcome killed(String error, List<String> lines) {
        return new Outcome(CiState.KILLED, 137, error, lines);
    }

    static Outcome broken(String error) {
        return new Outcome(CiState.ERROR, 1, error, List.of());
    }
}
