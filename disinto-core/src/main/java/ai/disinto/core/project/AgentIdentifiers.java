package ai.disinto.core.project;

import java.util.Locale;
import java.util.Objects;

/**
 * The names that other files use for an agent of a project, all derived from its section and its forge user.
 *
 * @param section the section's name in the file, as it is written there
 * @param forgeUser the agent's account on the forge
 */
public record AgentIdentifiers(String section, String forgeUser) {
    private static final String SERVICE = "agents-";

    /**
     * Takes both names as they are.
     *
     * @param section the section's name in the file
     * @param forgeUser the agent's account on the forge
     */
    public AgentIdentifiers {
        Objects.requireNonNull(section, "section");
        Objects.requireNonNull(forgeUser, "forgeUser");
    }

    /**
     * Answers the section's name in a form that fits anywhere.
     *
     * @return the section in lower case, every character but {@code a-z} and {@code 0-9} turned into a dash
     */
    public String safeName() {
        return replaced(section.toLowerCase(Locale.ROOT), '-');
    }

    /**
     * Answers the service of the compose file that the agent runs in, which is also the name of its compose profile.
     *
     * @return {@code agents-<safe name>}
     */
    public String service() {
        return SERVICE + safeName();
    }

    /**
     * Answers the volume that holds the agent's data.
     *
     * @return {@code agents-<safe name>-data}
     */
    public String dataVolume() {
        return service() + "-data";
    }

    /**
     * Answers the volume that holds the agent's clones of repositories.
     *
     * @return {@code project-repos-<safe name>}
     */
    public String reposVolume() {
        return "project-repos-" + safeName();
    }

    /**
     * Answers the agent's container, where the stack has its usual name.
     *
     * @return {@code disinto-agents-<safe name>}
     */
    public String container() {
        return "disinto-" + service();
    }

    /**
     * Answers the agent's profile repository on the forge.
     *
     * @return {@code <forge user>/.profile}
     */
    public String profileRepository() {
        return forgeUser + "/.profile";
    }

    /**
     * Answers the variable for one value of the section.
     *
     * @param key a key of the section, such as {@code base_url}
     * @return {@code AGENT_<SECTION>_<KEY>}, in upper case
     */
    public String variable(String key) {
        return "AGENT_" + suffix(section) + "_" + suffix(Objects.requireNonNull(key, "key"));
    }

    /**
     * Answers the variable that holds the token of the agent's account.
     *
     * @return {@code FORGE_TOKEN_<USER>}, in upper case
     */
    public String tokenVariable() {
        return "FORGE_TOKEN_" + suffix(forgeUser);
    }

    /**
     * Answers the variable that holds the password of the agent's account.
     *
     * @return {@code FORGE_PASS_<USER>}, in upper case
     */
    public String passwordVariable() {
        return "FORGE_PASS_" + suffix(forgeUser);
    }

    /**
     * Answers the variable by which containers know the agent's account.
     *
     * @return {@code FORGE_BOT_USER_<USER>}, in upper case
     */
    public String userVariable() {
        return "FORGE_BOT_USER_" + suffix(forgeUser);
    }

    /**
     * Answers the file whose presence lets a role run.
     *
     * @param role the role, such as {@code dev}
     * @return {@code state/.<role>-active}
     * @throws IllegalArgumentException if the role is no name: it must not lead out of the folder
     */
    public static String activityMarker(String role) {
        TextRules.role(Objects.requireNonNull(role, "role")).complaint().ifPresent(complaint -> {
            throw complaint.asException("role");
        });
        return "state/." + role + "-active";
    }

    /** What may stand in the name of a variable: every other character is an underscore. */
    static String suffix(String name) {
        return replaced(name.toLowerCase(Locale.ROOT), '_').toUpperCase(Locale.ROOT);
    }

    private static String replaced(String name, char other) {
        StringBuilder out = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            out.append((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : other);
        }
        return out.toString();
    }
}
