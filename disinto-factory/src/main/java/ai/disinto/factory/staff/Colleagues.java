package ai.disinto.factory.staff;

import ai.disinto.core.agent.AgentEntry;
import ai.disinto.core.secret.Secret;
import ai.disinto.forge.model.AccessToken;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The other agents of the factory, its own included: what they work with stays when one is fired. Files are read anew
 * each time.
 *
 * @param name the agent whose colleagues these are, whether it is there or not
 */
record Colleagues(Office office, String name) {
    /** Those that work under an account. */
    List<String> withAccount(String login) {
        return all().filter(entry -> entry.agent().forgeUser().equalsIgnoreCase(login))
                .map(AgentEntry::name)
                .toList();
    }

    /** Those whose token a variable holds. */
    List<String> withVariable(String variable) {
        return all().filter(entry -> variables(entry).anyMatch(variable::equals))
                .map(AgentEntry::name)
                .toList();
    }

    /** Those of some tokens that a variable of theirs holds. */
    Set<AccessToken> held(Collection<AccessToken> tokens) {
        EnvLines set = office.environment().read();
        return all().flatMap(Colleagues::variables)
                .distinct()
                .flatMap(variable -> Badge.find(tokens, set.value(variable).map(Secret::of)).stream())
                .collect(Collectors.toSet());
    }

    private Stream<AgentEntry> all() {
        return office.registry().entries().stream()
                .filter(entry -> !entry.isOrphan())
                .filter(entry -> entry.isOwn() || !entry.name().equals(name));
    }

    private static Stream<String> variables(AgentEntry entry) {
        Stream<String> given = entry.tokenVariables().stream();
        return entry.isOwn()
                ? given
                : Stream.concat(given, Stream.of(entry.agent().identifiers().tokenVariable()));
    }
}
