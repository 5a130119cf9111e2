package ai.disinto.core.project;

import ai.disinto.core.secret.Secret;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The keys of an agent's section. */
final class AgentKey {
    static final Setting<URI> BASE_URL = new Setting<>("base_url", ValueRule.text(UrlRules::service, URI::toString));
    static final Setting<String> MODEL = new Setting<>("model", ValueRule.text(TextRules::model, text -> text));
    static final Setting<Secret> API_KEY = new Setting<>("api_key", ValueRule.text(TextRules::secret, Secret::reveal));
    static final Setting<List<String>> ROLES = new Setting<>("roles", ValueRule.names(TextRules::role, true));
    static final Setting<String> FORGE_USER =
            new Setting<>("forge_user", ValueRule.text(TextRules::forgeUser, text -> text));
    static final Setting<Long> COMPACT_PCT = new Setting<>("compact_pct", NumberRule.within(1, 100));
    static final Setting<Long> POLL_INTERVAL = new Setting<>("poll_interval", NumberRule.interval());

    static final List<Setting<?>> ALL =
            List.of(BASE_URL, MODEL, API_KEY, ROLES, FORGE_USER, COMPACT_PCT, POLL_INTERVAL);
    static final List<String> ORDER = ALL.stream().<String>map(Setting::key).toList();
    static final Set<String> NAMES = ORDER.stream().collect(Collectors.toUnmodifiableSet());

    private AgentKey() {}
}
