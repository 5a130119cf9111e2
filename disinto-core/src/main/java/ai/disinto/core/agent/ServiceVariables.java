package ai.disinto.core.agent;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which variables of a service say something about the agents in it. */
final class ServiceVariables {
    static final String ROLES = "AGENT_ROLES";
    static final String URL = "ANTHROPIC_BASE_URL";
    static final String KEY = "ANTHROPIC_API_KEY";
    static final String MODEL = "CLAUDE_MODEL";
    static final String TOKEN = "FORGE_TOKEN";
    static final String POLL = "POLL_INTERVAL";
    static final String PROJECT = "PROJECT_NAME";
    static final String BOT = "FORGE_BOT_USER_";

    /** Folders with a login in place of a key. */
    static final List<String> LOGINS = List.of("CLAUDE_CONFIG_DIR", "CLAUDE_CREDENTIALS_DIR");

    private final Set<String> names = new TreeSet<>(List.of(ROLES, URL, KEY, MODEL, TOKEN, POLL, PROJECT));

    ServiceVariables(AgentCatalog catalog) {
        names.addAll(LOGINS);
        names.addAll(catalog.backends().keySet());
    }

    boolean tell(String name) {
        return names.contains(name) || name.startsWith(BOT);
    }
}
