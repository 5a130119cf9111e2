package ai.disinto.forge.manifest;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A ledger for tests, and for those who execute a manifest once at most. */
final class MemoryLedger implements ActionLedger {
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    @Override
    public Optional<String> read(String key) {
        return Optional.ofNullable(texts.get(Objects.requireNonNull(key, "key")));
    }

    @Override
    public void write(String key, String text) {
        texts.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(text, "text"));
    }
}
