/**
 * Agents that do the work: the port is {@link ai.disinto.forge.agent.AgentRunner}, what it is told is an {@link
 * ai.disinto.forge.agent.AgentTask} with its {@link ai.disinto.forge.agent.Prompt}, and any command line is an agent by
 * {@link ai.disinto.forge.agent.ProcessAgentRunner}.
 */
@NullMarked
package ai.disinto.forge.agent;

import org.jspecify.annotations.NullMarked;
