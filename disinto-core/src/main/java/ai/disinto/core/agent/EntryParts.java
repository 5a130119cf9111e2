package ai.disinto.core.agent;

import ai.disinto.core.document.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * What an entry is made of.
 *
 * @param ownMarkers the markers that permit no other agent
 * @param noteWord what the note is named after
 */
record EntryParts(
        Agent agent,
        boolean own,
        boolean orphan,
        List<String> projects,
        Optional<String> service,
        List<String> markers,
        List<String> ownMarkers,
        String noteWord,
        List<String> tokenVariables,
        List<AgentFact> facts,
        Optional<Disabling> disabling,
        AgentStatus status,
        List<Diagnostic> problems) {}
