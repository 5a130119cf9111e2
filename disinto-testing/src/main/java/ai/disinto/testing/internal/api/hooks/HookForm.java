package ai.disinto.testing.internal.api.hooks;

import ai.disinto.testing.internal.api.Body;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.store.Hook;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes and changes webhooks as a request says. */
final class HookForm {
    private static final Set<String> TYPES = Set.of(
            "forgejo",
            "gitea",
            "gogs",
            "slack",
            "discord",
            "dingtalk",
            "telegram",
            "msteams",
            "feishu",
            "matrix",
            "wechatwork",
            "packagist",
            "sourcehut_builds");
    private static final Set<String> CONTENT_TYPES = Set.of("json", "form");

    private final Call call;
    private final Body body;

    HookForm(Call call) {
        this.call = call;
        this.body = call.body();
    }

    Hook make() {
        String type = body.required("type", "Type");
        if (!TYPES.contains(type)) {
            throw Refusal.invalid("Invalid hook type: " + type);
        }
        String url = needed("url");
        String contentType = contentType(needed("content_type"));
        checkUrl(url);
        Instant now = call.instance().now();
        Hook hook = new Hook(call.instance().store().nextId(Hook.class), type, now, now, url);
        hook.contentType(contentType);
        hook.secret(config("secret").orElse(""));
        config("is_system_webhook").ifPresent(value -> hook.config().put("is_system_webhook", value));
        hook.active(body.isTrue("active"));
        subscribe(hook);
        return hook;
    }

    /** Whatever the request leaves out of the subscription falls back to its default: the server forgets it. */
    void change(Hook hook) {
        config("url").ifPresent(url -> {
            checkUrl(url);
            hook.url(url);
        });
        config("content_type").ifPresent(type -> hook.contentType(contentType(type)));
        subscribe(hook);
        body.flag("active").ifPresent(hook::active);
        hook.updated(call.instance().now());
    }

    private void subscribe(Hook hook) {
        hook.events().clear();
        hook.events()
                .addAll(HookEvents.chosen(
                        body.texts("events").orElse(List.of()), call.instance().line()));
        hook.branchFilter(body.textOrEmpty("branch_filter"));
        hook.authorizationHeader(body.textOrEmpty("authorization_header"));
    }

    private Optional<String> config(String name) {
        return body.object("config").flatMap(config -> config.text(name));
    }

    private String needed(String name) {
        return config(name).orElseThrow(() -> Refusal.invalid("Missing config option: " + name));
    }

    private static String contentType(String type) {
        if (!CONTENT_TYPES.contains(type)) {
            throw Refusal.invalid("Invalid content type");
        }
        return type;
    }

    private void checkUrl(String url) {
        if (call.instance().line().atLeast(15) && !isValid(url)) {
            throw Refusal.invalid("Invalid url");
        }
    }

    private static boolean isValid(String url) {
        try {
            URI uri = new URI(url);
            return uri.getHost() != null
                    && uri.getScheme() != null
                    && uri.getScheme().matches("https?");
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
