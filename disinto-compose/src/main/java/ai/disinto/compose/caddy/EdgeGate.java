package ai.disinto.compose.caddy;

import static ai.disinto.compose.caddy.CaddyWord.pattern;
import static ai.disinto.compose.caddy.CaddyWord.placeholder;
import static ai.disinto.compose.caddy.CaddyWord.text;
import static ai.disinto.compose.caddy.Directive.line;

import ai.disinto.compose.caddy.EdgeAction.Refuse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The way to the chat: closed without a shared secret, and for whoever is not logged in. */
final class EdgeGate {
    static final String USER = "X-Forwarded-User";
    static final int NOBODY = 403;
    private static final String SECRET = "env.FORWARD_AUTH_SECRET";
    private static final String USABLE_SECRET = "^[A-Za-z0-9_-]{32,}\\z";
    private static final String USER_NAME = "^[0-9A-Za-z_][0-9A-Za-z_.@+-]*\\z";
    private static final Pattern NAME = Pattern.compile(USER_NAME);

    private final EdgeOptions options;

    EdgeGate(EdgeOptions options) {
        this.options = options;
    }

    /** Whether the chat's answer names somebody; what it left out must not become a name. */
    static boolean isName(String user) {
        return NAME.matcher(user).find();
    }

    List<Directive> lines(boolean gated) {
        String chat = options.upstreams().chat();
        List<Directive> lines = new ArrayList<>(sealed());
        List<Directive> proxy = new ArrayList<>(EdgeText.trust(options));
        if (gated) {
            lines.add(line("forward_auth", text(chat)).holding(question()));
            lines.add(line("@nobody not header_regexp " + USER, pattern(USER_NAME)));
            lines.add(EdgeText.respond("@nobody", new Refuse(NOBODY, "The chat did not say who this is.")));
            // set at the last moment, since a client may list headers that proxies take away
            proxy.add(line("header_up " + USER, placeholder("http.request.header." + USER)));
        } else {
            lines.add(line("request_header -Upgrade"));
        }
        lines.add(EdgeText.proxy(chat, proxy));
        return lines;
    }

    private static List<Directive> sealed() {
        return List.of(
                line("@unsealed not vars_regexp", placeholder(SECRET), pattern(USABLE_SECRET)),
                EdgeText.respond("@unsealed", new Refuse(503, "The chat has no shared secret yet.")));
    }

    private List<Directive> question() {
        long millis = options.patience().toMillis();
        String patience = millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms";
        List<Directive> lines = new ArrayList<>(EdgeText.trust(options));
        lines.add(line("uri", text("/chat/auth/verify?")));
        lines.add(line("header_up X-Forward-Auth-Secret", placeholder(SECRET)));
        lines.add(line("header_up -Connection"));
        lines.add(line("header_up -Upgrade"));
        lines.add(line("copy_headers " + USER));
        lines.add(line("transport http")
                .holding(line("dial_timeout " + patience), line("response_header_timeout " + patience)));
        return lines;
    }
}
