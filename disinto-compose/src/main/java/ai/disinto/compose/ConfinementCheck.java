package ai.disinto.compose;

import ai.disinto.core.document.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One thing that a confined container must be kept from.
 *
 * @param rule what is looked at
 * @param met whether it is as it should be
 * @param expected how it should be
 * @param found how it is
 */
public record ConfinementCheck(String rule, boolean met, String expected, String found) {
    private static final List<String> WRITABLE = List.of("/var/chat/config", "/var/lib/chat/history", "/var/workspace");

    /**
     * Takes the parts as they are.
     *
     * @param rule what is looked at
     * @param met whether it is as it should be
     * @param expected how it should be
     * @param found how it is
     */
    public ConfinementCheck {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(found, "found");
    }

    /** The whole list for a chat. */
    static List<ConfinementCheck> of(ServiceDraft chat) {
        Confinement limits = chat.confinement;
        List<ConfinementCheck> checks = new ArrayList<>();
        checks.add(equal("root file system read-only", true, limits.readOnly()));
        checks.add(equal("privileged", false, limits.privileged()));
        checks.add(equal("user and group", EdgeServices.CHAT_USER, limits.user()));
        checks.add(equal("added capabilities", List.of(), limits.addedCapabilities()));
        checks.add(has("dropped capabilities", "ALL", limits.droppedCapabilities()));
        checks.add(new ConfinementCheck(
                "security options",
                limits.securityOptions().stream().anyMatch(ConfinementCheck::isNoNewPrivileges),
                "contain no-new-privileges",
                limits.securityOptions().toString()));
        checks.add(equal("processes", EdgeServices.CHAT_PROCESSES, limits.pidsLimit()));
        checks.add(equal("memory in bytes", EdgeServices.CHAT_MEMORY, limits.memory()));
        checks.add(equal("memory and swap in bytes", EdgeServices.CHAT_MEMORY, limits.memoryAndSwap()));
        checks.add(has("folders in memory", "/tmp:size=64m", limits.tmpfs()));
        checks.add(equal("network of the machine", "", chat.networkMode));
        checks.add(equal("ports of the machine", List.of(), chat.ports));
        checks.add(equal("docker socket", false, chat.mounts.stream().anyMatch(ConfinementCheck::isDocker)));
        checks.add(has("workspace", "/var/workspace", targets(chat, false)));
        checks.add(equal("other writable mounts", List.of(), targets(chat, true)));
        return List.copyOf(checks);
    }

    static List<Diagnostic> problems(List<ConfinementCheck> checks) {
        Findings findings = new Findings();
        checks.stream()
                .filter(check -> !check.met())
                .forEach(check -> findings.error(
                        "compose.chat-not-confined",
                        "the chat is not confined: " + check.rule() + " should be " + check.expected() + ", is "
                                + check.found(),
                        "take the chat as the stack makes it"));
        return findings.all();
    }

    private static boolean isNoNewPrivileges(String option) {
        return option.equals("no-new-privileges") || option.equals("no-new-privileges:true");
    }

    private static boolean isDocker(Mount mount) {
        return mount.source().toString().contains("docker.sock");
    }

    /** Where it may write: everywhere, or beyond what it is meant to. */
    private static List<String> targets(ServiceDraft chat, boolean unexpected) {
        return chat.mounts.stream()
                .filter(mount -> !mount.readOnly())
                .filter(mount -> !unexpected
                        || !mount.volume()
                        || !WRITABLE.contains(mount.target().toString()))
                .map(mount -> mount.target().toString())
                .toList();
    }

    private static ConfinementCheck equal(String rule, Object expected, Object found) {
        return new ConfinementCheck(rule, expected.toString().equals(found.toString()), shown(expected), shown(found));
    }

    private static ConfinementCheck has(String rule, String expected, List<String> found) {
        return new ConfinementCheck(rule, found.contains(expected), "contain " + expected, found.toString());
    }

    private static String shown(Object value) {
        String text = value.toString();
        return text.isEmpty() || text.equals("[]") ? "none" : text;
    }
}
