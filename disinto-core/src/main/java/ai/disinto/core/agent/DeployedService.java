package ai.disinto.core.agent;

import ai.disinto.core.document.SourceLocation;
import java.util.Map;
import java.util.Optional;

/**
 * A service of a compose file, as far as agents go.
 *
 * @param environment the variables that say something about agents
 * @param whole whether the environment was read whole, and not in part from elsewhere
 */
record DeployedService(String name, SourceLocation location, Map<String, ComposeValue> environment, boolean whole) {

    Optional<ComposeValue> find(String variable) {
        return Optional.ofNullable(environment.get(variable));
    }

    /** The value that a variable has when nothing of the machine decides it, unless that is blank. */
    Optional<String> text(String variable) {
        return find(variable).map(ComposeValue::fallback).map(String::strip).filter(text -> !text.isEmpty());
    }
}
