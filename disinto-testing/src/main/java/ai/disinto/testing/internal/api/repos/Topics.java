package ai.disinto.testing.internal.api.repos;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.json.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** What a repository is about, in key words. */
final class Topics {
    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9][-.a-z0-9]{0,34}");
    private static final int MOST = 25;
    private static final int INVALID = 422;

    private Topics() {}

    static Answer list(Call call) {
        Listing<String> page = Listing.of(call, call.repository().topics()).withoutLinks();
        ObjectNode node = Json.object();
        node.set("topics", Json.texts(page.items()));
        return page.headers(Answer.ok(node));
    }

    static Answer replace(Call call) {
        TreeSet<String> valid = new TreeSet<>();
        List<String> invalid = new ArrayList<>();
        for (String raw : call.body().texts("topics").orElse(List.of())) {
            String topic = normalized(raw);
            if (!topic.isEmpty()) {
                Collection<String> kind = ALLOWED.matcher(topic).matches() ? valid : invalid;
                kind.add(topic);
            }
        }
        if (valid.size() > MOST) {
            return refusal(Json.object().putNull("invalidTopics"), "Exceeding maximum number of topics per repo");
        }
        if (!invalid.isEmpty()) {
            ObjectNode node = Json.object();
            node.set("invalidTopics", Json.texts(invalid));
            return refusal(node, "Topic names are invalid");
        }
        return keep(call, valid);
    }

    static Answer add(Call call) {
        TreeSet<String> topics = new TreeSet<>(call.repository().topics());
        String topic = normalized(call.parameter("topic"));
        if (!ALLOWED.matcher(topic).matches()) {
            return wrongName(topic);
        }
        if (topics.size() >= MOST) {
            return refusal(Json.object(), "Exceeding maximum allowed topics per repo.");
        }
        topics.add(topic);
        return keep(call, topics);
    }

    static Answer remove(Call call) {
        String topic = normalized(call.parameter("topic"));
        if (!ALLOWED.matcher(topic).matches()) {
            return wrongName(topic);
        }
        if (!call.repository().topics().remove(topic)) {
            throw Refusal.notFound();
        }
        return Answer.noContent();
    }

    private static Answer keep(Call call, Collection<String> topics) {
        call.repository().topics().clear();
        call.repository().topics().addAll(topics);
        return Answer.noContent();
    }

    private static String normalized(String topic) {
        return topic.strip().toLowerCase(Locale.ROOT);
    }

    private static Answer wrongName(String topic) {
        return refusal(Json.object().put("invalidTopics", topic), "Topic name is invalid");
    }

    private static Answer refusal(ObjectNode node, String message) {
        return Answer.json(INVALID, node.put("message", message));
    }
}
