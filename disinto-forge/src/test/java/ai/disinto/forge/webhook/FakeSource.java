package ai.disinto.forge.webhook;

import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonAnswer;
import ai.disinto.forge.model.Issue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A repository with issues only, whose times are exact to a second. */
final class FakeSource implements ChangeSource {
    private final Map<Integer, Item> items = new TreeMap<>();
    private final List<String> questions = new ArrayList<>();
    private Optional<RuntimeException> failure = Optional.empty();

    /** Sets the title of an issue at a time. */
    void put(int number, String title, Instant time) {
        String json = "{\"id\": " + number + ", \"number\": " + number + ", \"title\": \"" + title
                + "\", \"created_at\": \"2026-11-20T10:00:00Z\", \"updated_at\": \"" + time + "\"}";
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        items.put(number, Item.of(JsonAnswer.object(bytes, Decoders.of(Issue.class))));
    }

    void remove(int number) {
        items.remove(number);
    }

    /** Fails with this from now on. */
    void failWith(RuntimeException e) {
        failure = Optional.of(e);
    }

    void recover() {
        failure = Optional.empty();
    }

    /** What was asked since this was called last. */
    List<String> questions() {
        List<String> out = List.copyOf(questions);
        questions.clear();
        return out;
    }

    @Override
    public List<Item> all() {
        ask("all");
        return List.copyOf(items.values());
    }

    @Override
    public List<Item> since(Instant time) {
        ask("since " + time);
        return items.values().stream()
                .filter(item -> !item.time().isBefore(time))
                .toList();
    }

    @Override
    public boolean exists(int number) {
        ask("exists " + number);
        return items.containsKey(number);
    }

    private void ask(String question) {
        questions.add(question);
        if (failure.isPresent()) {
            throw failure.get();
        }
    }
}
