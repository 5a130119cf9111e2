package ai.disinto.testing.internal.api.people;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.http.Answer;
import java.nio.charset.StandardCharsets;

/** Renders the little Markdown that tests need: paragraphs, headings, bold, emphasis and code. */
final class Markdown {
    private static final String TYPE = "text/html; charset=utf-8";

    private Markdown() {}

    static Answer render(Call call) {
        return Answer.text(200, TYPE, html(call.body().textOrEmpty("Text")));
    }

    static Answer raw(Call call) {
        return Answer.text(200, TYPE, html(new String(call.request().body(), StandardCharsets.UTF_8)));
    }

    static String html(String text) {
        StringBuilder html = new StringBuilder();
        for (String block : text.replace("\r\n", "\n").strip().split("\n{2,}", -1)) {
            if (!block.isEmpty()) {
                html.append(block(block)).append('\n');
            }
        }
        return html.toString();
    }

    private static String block(String block) {
        int level = block.length() - block.replaceFirst("^#{1,6} ", "").length() - 1;
        if (level > 0) {
            return "<h" + level + ">" + inline(block.substring(level + 1)) + "</h" + level + ">";
        }
        return "<p dir=\"auto\">" + inline(block).replace("\n", "<br>\n") + "</p>";
    }

    private static String inline(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("`([^`]+)`", "<code>$1</code>")
                .replaceAll("\\*\\*([^*]+)\\*\\*", "<strong>$1</strong>")
                .replaceAll("\\*([^*]+)\\*", "<em>$1</em>");
    }
}
