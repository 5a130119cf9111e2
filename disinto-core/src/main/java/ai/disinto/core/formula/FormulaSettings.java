package ai.disinto.core.formula;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** How a formula wants to be run: model, stack, tools, limits. Every setting is optional. Immutable. */
public final class FormulaSettings {
    private final Optional<String> model;
    private final Optional<String> stackScript;
    private final List<String> tools;
    private final Optional<Duration> timeout;
    private final List<String> allowedTools;
    private final List<String> disallowedCommands;
    private final Map<String, String> project;

    FormulaSettings(SettingsReader reader) {
        this.model = reader.model();
        this.stackScript = reader.stackScript();
        this.tools = reader.strings("tools");
        this.timeout = reader.timeout();
        this.allowedTools = reader.strings("allowed_tools");
        this.disallowedCommands = reader.strings("disallowed_commands");
        this.project = Collections.unmodifiableMap(new LinkedHashMap<>(reader.project()));
    }

    /**
     * Answers the model that the work is for.
     *
     * @return the name as the formula writes it, such as {@code sonnet}
     */
    public Optional<String> model() {
        return model;
    }

    /**
     * Answers the command line that restarts the stack of the project before the run.
     *
     * @return the command line, relative to the root of the project; an empty text says to use what already runs
     */
    public Optional<String> stackScript() {
        return stackScript;
    }

    /**
     * Answers the tool servers to enable.
     *
     * @return their names in the order of the file
     */
    public List<String> tools() {
        return tools;
    }

    /**
     * Answers how long the run may take.
     *
     * @return the hard limit, whole minutes
     */
    public Optional<Duration> timeout() {
        return timeout;
    }

    /**
     * Answers which tools the work may use.
     *
     * @return the names as the formula writes them; empty when it does not restrict them
     */
    public List<String> allowedTools() {
        return allowedTools;
    }

    /**
     * Answers which commands the work must not use.
     *
     * @return the names as the formula writes them
     */
    public List<String> disallowedCommands() {
        return disallowedCommands;
    }

    /**
     * Answers what the table {@code [project]} says about the project under work: {@code data_flow},
     * {@code api_endpoints}, {@code stack_lock}.
     *
     * @return the texts by key, in the order of the file
     */
    public Map<String, String> project() {
        return project;
    }

    /** Whether the formula is one of run parameters, which needs no steps. */
    boolean areForARun() {
        return stackScript.isPresent() || timeout.isPresent() || !tools.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FormulaSettings that
                && model.equals(that.model)
                && stackScript.equals(that.stackScript)
                && tools.equals(that.tools)
                && timeout.equals(that.timeout)
                && allowedTools.equals(that.allowedTools)
                && disallowedCommands.equals(that.disallowedCommands)
                && project.equals(that.project);
    }

    @Override
    public int hashCode() {
        return Objects.hash(model, stackScript, tools, timeout, allowedTools, disallowedCommands, project);
    }

    @Override
    public String toString() {
        return "FormulaSettings[model=" + model.orElse("none") + ", timeout="
                + timeout.map(Duration::toString).orElse("none") + ", tools=" + tools + "]";
    }
}
