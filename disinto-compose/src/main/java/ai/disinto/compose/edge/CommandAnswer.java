package ai.disinto.compose.edge;

import ai.disinto.core.DisintoException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;

/** Answers the command of one client with one line of JSON. The command is foreign text from beginning to end. */
final class CommandAnswer {
    private static final Logger LOG = System.getLogger(CommandAnswer.class.getName());
    private static final int LONGEST_COMMAND = 8_192;
    /** Behind these stands the comment of a key, which is dropped whatever it is. */
    private static final int USED_WORDS = 4;

    private static final int LONGEST_WORD = 64;
    private static final String DENIED = EdgeControlException.Reason.DENIED.answer();

    private final EdgeControl control;
    private final boolean subdomains;
    private final String caller;

    CommandAnswer(EdgeControl control, boolean subdomains, String caller) {
        this.control = control;
        this.subdomains = subdomains;
        this.caller = caller;
    }

    String to(String command) {
        try {
            return JsonText.write(answer(command));
        } catch (EdgeControlException e) {
            return failed(
                    e,
                    e.reason().isOfTheEdge() ? Level.WARNING : Level.DEBUG,
                    e.reason().answer());
        } catch (CaddyAdminException e) {
            boolean unknown = e.reason() == CaddyAdminException.Reason.OUTCOME_UNKNOWN;
            return failed(e, Level.WARNING, "edge server failed, " + (unknown ? "repeat it" : "try again"));
        } catch (DisintoException e) {
            return failed(e, Level.WARNING, "edge is out of order, tell its operator");
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "answering a command failed", e);
            return JsonText.write(error("internal error"));
        }
    }

    private JsonObject answer(String command) {
        if (command.isBlank()) {
            return error("no command provided");
        }
        List<String> words = words(command);
        if (words.isEmpty()) {
            return error("invalid command");
        }
        return switch (words.get(0)) {
            case "register" -> register(words);
            case "deregister" -> deregister(words);
            case "list" -> list();
            default -> error("unknown command: " + AuditText.printable(words.get(0), LONGEST_WORD));
        };
    }

    /** The words that count; none if one of them has more than printable ASCII, or the command has several lines. */
    private static List<String> words(String command) {
        if (command.length() > LONGEST_COMMAND || command.chars().anyMatch(CommandAnswer::isControl)) {
            return List.of();
        }
        List<String> words = List.of(command.strip().split("[ \t]+"));
        List<String> used = words.subList(0, Math.min(words.size(), USED_WORDS));
        return used.stream().flatMapToInt(String::chars).anyMatch(c -> c > '~') ? List.of() : used;
    }

    /** A tab separates words, as it does in files of keys. */
    private static boolean isControl(int c) {
        return (c < ' ' && c != '\t') || c == 0x7f;
    }

    private JsonObject register(List<String> words) {
        if (words.size() < 3) {
            return error("register requires <project> <pubkey>");
        }
        String name = words.get(1);
        if (!EdgeName.isWellFormed(name)) {
            return error("invalid project name");
        }
        if (EdgeName.isReserved(name)) {
            return error("name reserved");
        }
        Optional<KeyType> type = KeyType.find(words.get(2));
        if (type.isEmpty()) {
            return error("unsupported key type");
        }
        Optional<TunnelKey> key = key(words);
        if (key.isEmpty()) {
            return error("invalid pubkey format");
        }
        return registered(control.register(EdgeName.of(name), key.get(), caller));
    }

    private JsonObject registered(Registration project) {
        JsonObject answer = place(project);
        if (!subdomains) {
            return answer;
        }
        List<String> names = project.subdomains();
        return answer.with("routing_mode", "subdomain")
                .with(
                        "subdomains",
                        JsonObject.of("forge", names.get(0))
                                .with("ci", names.get(1))
                                .with("chat", names.get(2)));
    }

    private JsonObject deregister(List<String> words) {
        if (words.size() < 3) {
            return error("deregister requires <project> <pubkey>");
        }
        Optional<TunnelKey> key = key(words);
        if (key.isEmpty() || !EdgeName.isRegistered(words.get(1))) {
            return error(DENIED);
        }
        Registration project = control.deregister(EdgeName.registered(words.get(1)), key.get(), caller);
        return JsonObject.of("removed", true).withAll(place(project)).with("deregistered_by", caller);
    }

    private JsonObject list() {
        return JsonObject.of(
                "tunnels", control.list().stream().map(CommandAnswer::tunnel).toList());
    }

    private static JsonObject tunnel(Registration project) {
        JsonObject tunnel = JsonObject.of("name", project.name().toString()).withAll(place(project));
        JsonObject whose = project.registeredBy()
                .map(by -> tunnel.with("registered_by", by))
                .orElse(tunnel);
        return project.name()
                .problem()
                .map(problem -> whose.with("problem", problem))
                .orElse(whose);
    }

    private static JsonObject place(Registration project) {
        return JsonObject.empty().with("port", project.port()).with("fqdn", project.fqdn());
    }

    private static Optional<TunnelKey> key(List<String> words) {
        return words.size() < 4
                ? Optional.empty()
                : KeyType.find(words.get(2)).flatMap(type -> TunnelKey.find(type, words.get(3)));
    }

    /** What only the operator needs to know goes to the log. */
    private static String failed(DisintoException cause, Level level, String answer) {
        LOG.log(level, cause.getMessage());
        return JsonText.write(error(answer));
    }

    private static JsonObject error(String text) {
        return JsonObject.of("error", text);
    }
}
