package ai.disinto.compose.caddy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a stand-in of a service answers. */
record Reply(int status, List<Map.Entry<String, String>> headers, String body) {
    static Reply of(int status) {
        return new Reply(status, List.of(), "");
    }

    static Reply typed(String type, String text) {
        return of(200, text).with("Content-Type", type);
    }

    static Reply html(String text) {
        return typed("text/html; charset=utf-8", text);
    }

    static Reply json(String text) {
        return typed("application/json; charset=utf-8", text);
    }

    static Reply of(int status, String text) {
        return new Reply(status, List.of(), text);
    }

    static Reply redirect(int status, String address) {
        return of(status).with("Location", address);
    }

    Reply with(String name, String value) {
        List<Map.Entry<String, String>> more = new ArrayList<>(headers);
        more.add(Map.entry(name, value));
        return new Reply(status, more, body);
    }
}
