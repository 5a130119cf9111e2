package ai.disinto.compose;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the variables mean. */
final class VariableNotes {
    private static final Map<String, String> KNOWN = new LinkedHashMap<>();
    private static final Map<String, String> FAMILIES = new LinkedHashMap<>();

    static {
        know("COMPOSE_PROJECT_NAME", "What compose calls this stack; a second one on this machine has another name.");
        know("DISINTO_REGISTRY", "The registry that has the factory's images.");
        know("DISINTO_VERSION", "The release that runs: tag of the images, and version of the source in them.");
        know("WOODPECKER_AGENT_SECRET", "Shared by the CI server and its runner: 40 hexadecimal digits.");
        know(
                "FORWARD_AUTH_SECRET",
                "Shared by the edge and the chat: 32 or more letters, digits, dashes, underscores.");
        know("WP_FORGEJO_CLIENT", "Id of the CI server's OAuth application at the forge.");
        know("WP_FORGEJO_SECRET", "Secret of the CI server's OAuth application at the forge.");
        know("WOODPECKER_PLUGINS_PRIVILEGED", "Plugins that pipelines may run with the rights of the machine.");
        know("WOODPECKER_CI_NETWORK", "The network that steps of pipelines join.");
        know("WOODPECKER_TOKEN", "Token for the API of the CI server.");
        know("CHAT_OAUTH_CLIENT_ID", "Id of the chat's OAuth application at the forge.");
        know("CHAT_OAUTH_CLIENT_SECRET", "Secret of the chat's OAuth application at the forge.");
        know("DISINTO_CHAT_ALLOWED_USERS", "Who may use the chat beside the administrator: users with commas between.");
        know("CHAT_MAX_REQUESTS_PER_HOUR", "How many requests one user of the chat has in an hour.");
        know("CHAT_MAX_REQUESTS_PER_DAY", "How many requests one user of the chat has in a day.");
        know("CHAT_MAX_TOKENS_PER_DAY", "How many tokens of the model one user of the chat has in a day.");
        know("CLAUDE_BIN", "The program that runs a model, a file of this machine.");
        know("FORGE_TOKEN", "Token of the common agents' account at the forge.");
        know("FORGE_PASS", "Password of the common agents' account, for git over HTTP where tokens are refused.");
        know("FORGE_ADMIN_TOKEN", "Token of the administrator, for the dispatcher in the edge alone.");
        know("FORGE_ADMIN_USERS", "Whose approval of an action counts: users with commas between.");
        know("FORGE_BOT_USERNAMES", "Accounts of agents: users with commas between.");
        know("FACTORY_REPO", "The repository of the factory itself.");
        know("ANTHROPIC_API_KEY", "Key for the models of Anthropic; not needed after a login.");
        know("CLAUDE_TIMEOUT", "How long one run of a model may take, in seconds.");
        know(
                "CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC",
                "1 keeps the model's program from calls that it can do without.");
        know("CLAUDE_CONFIG_DIR", "The model program's own folder, below CLAUDE_SHARED_DIR.");
        know("CLAUDE_CREDENTIALS_DIR", "The folder of the login that agents share.");
        know("CLAUDE_SHARED_DIR", "A folder of this machine that all containers of agents see at the same path.");
        know("CLAUDE_CONFIG_FILE", "The model program's settings, a file of this machine.");
        know("AGENT_SSH_DIR", "SSH keys for agents, a folder of this machine that holds no other keys.");
        know("POLL_INTERVAL", "Seconds between two rounds of the common agents.");
        know("GARDENER_INTERVAL", "Seconds between two runs of the gardener.");
        know("ARCHITECT_INTERVAL", "Seconds between two runs of the architect.");
        know("PLANNER_INTERVAL", "Seconds between two runs of the planner.");
        for (String role : AgentServices.ROLE_TOKENS) {
            know(
                    ai.disinto.core.agent.Role.of(role).tokenVariable(),
                    "Token of an account for the role " + role + "; FORGE_TOKEN unless set.");
        }
        FAMILIES.put("FORGE_TOKEN_", "Token of the agent's account at the forge.");
        FAMILIES.put("FORGE_PASS_", "Password of the agent's account, for git over HTTP where tokens are refused.");
        FAMILIES.put("AGENT_", "Key for the agent's model service.");
    }

    private VariableNotes() {}

    static String of(String name) {
        String known = KNOWN.get(name);
        if (known != null) {
            return known;
        }
        return FAMILIES.entrySet().stream()
                .filter(family -> name.startsWith(family.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("Added to this stack.");
    }

    private static void know(String name, String meaning) {
        KNOWN.put(name, meaning);
    }
}
