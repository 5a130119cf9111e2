package ai.disinto.compose.edge;

import ai.disinto.core.internal.text.Problems;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads one entry of a registry. */
final class RegistryEntry {
    private static final List<String> KNOWN = List.of("port", "fqdn", "pubkey", "registered_at", "registered_by");

    private final EdgeName name;
    private final Problems problems;
    private final int offset;
    private final Optional<JsonObject> entry;

    RegistryEntry(EdgeName name, JsonObject all, Problems problems) {
        this.name = name;
        this.problems = problems;
        this.offset = all.offset(name.toString());
        this.entry = all.object(name.toString());
    }

    /** The registration, unless something of it is missing or wrong. */
    Optional<Registration> read() {
        if (entry.isEmpty()) {
            problems.error(
                    "edge.invalid-entry",
                    problems.lines().location(offset),
                    "the entry of " + name + " is no object",
                    "restore the entry, or remove it");
            return Optional.empty();
        }
        JsonObject json = entry.get();
        OptionalInt port = port(json);
        Optional<String> fqdn = fqdn(json);
        Optional<TunnelKey> key = key(json);
        Optional<Instant> since = since(json);
        Optional<String> caller = caller(json);
        if (port.isEmpty() || fqdn.isEmpty() || key.isEmpty() || since.isEmpty() || caller.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Registration(name, port.getAsInt(), fqdn.get(), key.get(), since.get())
                .by(caller.get())
                .with(json.without(KNOWN)));
    }

    private OptionalInt port(JsonObject json) {
        OptionalInt port = json.find("port") instanceof JsonNumber number ? number.whole() : OptionalInt.empty();
        if (port.isPresent()
                && port.getAsInt() >= EdgeRegistry.FIRST_PORT
                && port.getAsInt() <= EdgeRegistry.LAST_PORT) {
            return port;
        }
        problems.error(
                "edge.invalid-port",
                problems.lines().location(at(json, "port")),
                name + " has no port from 20000 to 29999",
                "write the port that its tunnel has");
        return OptionalInt.empty();
    }

    private Optional<String> fqdn(JsonObject json) {
        Optional<String> fqdn = json.text("fqdn").filter(HostName::isPublic);
        if (fqdn.isEmpty()) {
            problems.error(
                    "edge.invalid-public-name",
                    problems.lines().location(at(json, "fqdn")),
                    name + " has no public name",
                    "write its host name, such as bakery.example.org");
        }
        return fqdn;
    }

    private Optional<TunnelKey> key(JsonObject json) {
        try {
            return Optional.of(TunnelKey.parse(json.text("pubkey").orElse("")));
        } catch (IllegalArgumentException e) {
            problems.error(
                    "edge.invalid-key",
                    problems.lines().location(at(json, "pubkey")),
                    name + " has no public key that a tunnel may have",
                    "write type and body of the key, or remove the entry and register the project again");
            return Optional.empty();
        }
    }

    private Optional<Instant> since(JsonObject json) {
        try {
            return Optional.of(Instant.parse(json.text("registered_at").orElse("")));
        } catch (DateTimeParseException e) {
            problems.error(
                    "edge.invalid-time",
                    problems.lines().location(at(json, "registered_at")),
                    name + " has no time of registration",
                    "write a time such as 2026-04-12T08:15:00Z");
            return Optional.empty();
        }
    }

    /** The caller; an entry of an older version has none, which is the empty text. */
    private Optional<String> caller(JsonObject json) {
        Object caller = json.find("registered_by");
        if (caller == null || caller instanceof JsonNull) {
            return Optional.of("");
        }
        if (caller instanceof String text && text.length() <= Registration.LONGEST_CALLER) {
            return Optional.of(text);
        }
        problems.error(
                "edge.invalid-caller",
                problems.lines().location(at(json, "registered_by")),
                name + " was registered by something that is no text, or a very long one",
                "write who registered it, or remove the member");
        return Optional.empty();
    }

    private int at(JsonObject json, String member) {
        return json.find(member) == null ? offset : json.offset(member);
    }
}
