package ai.disinto.core.project;

import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.internal.text.Problems;
import ai.disinto.core.internal.toml.TomlFields;
import ai.disinto.core.secret.Secret;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the sections of agents. */
final class AgentReader {
    private final Optional<TomlFields> family;
    private final Problems problems;
    private final AgentCollisions collisions;

    AgentReader(Optional<TomlFields> family, Problems problems) {
        this.family = family;
        this.problems = problems;
        this.collisions = new AgentCollisions(problems);
    }

    List<AgentSection> read() {
        List<AgentSection> agents = new ArrayList<>();
        if (family.isPresent()) {
            for (String name : family.get().keys()) {
                section(family.get(), name).ifPresent(agents::add);
            }
        }
        return agents;
    }

    private Optional<AgentSection> section(TomlFields agents, String name) {
        if (name.equals(AgentSection.SCHEDULE)) {
            return Optional.empty();
        }
        Optional<TomlFields> fields = agents.table(name);
        if (fields.isEmpty() || !isNamed(name, agents.location(name))) {
            return Optional.empty();
        }
        Settings settings = Settings.NONE;
        for (Setting<?> setting : AgentKey.ALL) {
            settings = read(setting, fields.get(), settings);
        }
        fields.get().warnUnknown(AgentKey.NAMES);
        boolean unreadable = fields.get().has(AgentKey.ROLES.key())
                && settings.find(AgentKey.ROLES).isEmpty();
        return complete(name, fields.get(), unreadable ? settings.with(AgentKey.ROLES, List.of()) : settings);
    }

    private <T> Settings read(Setting<T> setting, TomlFields fields, Settings settings) {
        Optional<T> value = setting.read(fields, problems);
        return value.isPresent() ? settings.with(setting, value.get()) : settings;
    }

    private boolean isNamed(String name, SourceLocation location) {
        boolean usable = name.chars().anyMatch(TextRules::isLetterOrDigit);
        if (!usable) {
            problems.error(
                    "project.invalid-agent-name",
                    location,
                    "the agent " + Complaint.shown(name) + " has no letter in its name",
                    "give it a name such as agents.dev-local");
        } else if (AgentName.find(name).isEmpty()) {
            problems.warning(
                    "project.agent-name",
                    location,
                    "the agent " + Complaint.shown(name) + " has a name that other files cannot use as it is",
                    "use lower-case letters, digits and single dashes, a letter first"
                            + AgentName.suggestFor(name)
                                    .map(like -> ", such as " + like)
                                    .orElse(""));
        }
        return usable;
    }

    private Optional<AgentSection> complete(String name, TomlFields fields, Settings settings) {
        Optional<URI> url = settings.find(AgentKey.BASE_URL);
        Optional<String> model = settings.find(AgentKey.MODEL);
        if (url.isEmpty() || model.isEmpty()) {
            if (!fields.has(AgentKey.BASE_URL.key()) || !fields.has(AgentKey.MODEL.key())) {
                problems.warning(
                        "project.incomplete-agent",
                        fields.location(),
                        "the agent " + name + " has no " + (url.isEmpty() ? "base_url" : "model") + " and is skipped",
                        "give it both base_url and model, or remove its section");
            }
            return Optional.empty();
        }
        AgentSection section =
                new AgentSection(name, settings, new AgentSection.Endpoint(url.get(), model.get()), fields.location());
        reportDoubts(section, fields);
        collisions.add(section, fields);
        return Optional.of(section);
    }

    private void reportDoubts(AgentSection section, TomlFields fields) {
        Object roles = fields.raw(AgentKey.ROLES.key()).orElse("none");
        if (roles.equals(List.of()) || (roles instanceof String text && text.isBlank())) {
            problems.warning(
                    "project.no-roles",
                    fields.location(AgentKey.ROLES.key()),
                    "the agent " + section.name() + " has no role and never runs",
                    "name its roles, or leave the key out for \"dev\"");
        }
        if (!fields.has(AgentKey.FORGE_USER.key())) {
            TextRules.forgeUser(section.forgeUser())
                    .complaint()
                    .ifPresent(complaint -> problems.add(
                            complaint.at(fields.location(), "the forge user of the agent " + section.name())));
        }
        if (isKey(section.apiKey().reveal()) && fields.has(AgentKey.API_KEY.key())) {
            problems.info(
                    "project.key-in-file",
                    fields.location(AgentKey.API_KEY.key()),
                    "the key of the agent " + section.name() + " stands in the file in clear",
                    "keep the file from being shared, and from being committed");
        }
    }

    /** Whether a key is more than the words for an endpoint that needs none. */
    private static boolean isKey(String key) {
        return !Secret.of(key).equals(AgentSection.NO_KEY);
    }
}
