package ai.disinto.core.agent;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The roles that every factory knows: the only place that names them. */
final class Roster {
    static final String AGENTS = "agents";
    static final String HIRED = "agents-";
    private static final String EDGE = "edge";

    static final List<Role> ALL = List.of(
            own("dev", 0, AGENTS).withTokenVariable("FORGE_TOKEN"),
            own("review", 0, AGENTS).withMarker("reviewer").withFormula("review-pr"),
            own("gardener", 21_600, AGENTS).withFormula("run-gardener"),
            own("architect", 21_600, AGENTS).withFormula("run-architect"),
            own("planner", 43_200, AGENTS).withFormula("run-planner"),
            own("predictor", 86_400, AGENTS).withFormula("run-predictor"),
            own("supervisor", 1_200, EDGE).withFormula("run-supervisor"),
            role("filer").withAccount("filer-bot"),
            role("vault").withAccount("vault-bot").withInterval(Duration.ofMinutes(1)),
            role("reproduce"),
            role("triage"),
            role("verify"),
            role("gatekeeper").withAccount("gatekeeper-bot").withInterval(Duration.ofHours(6)));

    static final Map<String, Role> BY_NAME = byName(ALL.stream());

    /** Those in which a factory has an agent of its own. */
    static final List<Role> STANDARD =
            ALL.stream().filter(role -> role.home().isPresent()).toList();

    /** What a container runs that does not say what it runs. */
    static final List<Role> UNSAID = Stream.of("review", "dev", "gardener", "architect", "planner", "predictor")
            .map(BY_NAME::get)
            .toList();

    private Roster() {}

    static Map<String, Role> byName(Stream<Role> roles) {
        Map<String, Role> byName = new LinkedHashMap<>();
        roles.forEach(role -> byName.put(role.name(), role));
        return Collections.unmodifiableMap(byName);
    }

    private static Role own(String name, long seconds, String home) {
        return role(name)
                .withInterval(Duration.ofSeconds(seconds))
                .withAccount(name + "-bot")
                .withHome(home);
    }

    private static Role role(String name) {
        return Role.of(new RoleFacts(name));
    }
}
