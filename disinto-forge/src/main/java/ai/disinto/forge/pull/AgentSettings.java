package ai.disinto.forge.pull;

import ai.disinto.core.formula.Formula;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.ServerTime;
import ai.disinto.forge.agent.AgentRunner;
import ai.disinto.forge.agent.AgentTask;
import ai.disinto.forge.git.Author;
import ai.disinto.forge.git.Clones;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What an agent worker is made of. */
record AgentSettings(
        ForgeRepository repository,
        Clones clones,
        AgentRunner runner,
        String account,
        Author author,
        Map<AgentTask.Kind, String> instructions,
        Optional<Formula> formula,
        BooleanSupplier mayPush,
        ServerTime time) {}
