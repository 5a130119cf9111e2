package ai.disinto.vault.action;

import ai.disinto.core.internal.text.Problems;
import ai.disinto.core.internal.toml.TomlFields;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the names in an action file. */
final class ActionNames {
    private static final String ENDING = ".toml";

    private final TomlFields root;
    private final Problems problems;
    private final Allowlist allowed;

    ActionNames(TomlFields root, Problems problems, Allowlist allowed) {
        this.root = root;
        this.problems = problems;
        this.allowed = allowed;
    }

    /** The id, which must be the name of the file: the file is found by it. */
    Optional<ActionId> id(String file) {
        Optional<String> text = root.requiredString("id");
        Optional<ActionId> id = text.flatMap(ActionId::find);
        if (text.isPresent() && id.isEmpty()) {
            problems.error(
                    "vault.bad-id",
                    root.location("id"),
                    "\"" + text.get() + "\" is no id of an action",
                    "use at most 94 lower-case letters, digits and dashes, no dash in front");
        }
        if (id.isPresent() && !id.get().value().equals(stem(file))) {
            problems.error(
                    "vault.id-differs",
                    root.location("id"),
                    "the id is " + id.get() + ", but the file is called \"" + stem(file) + ENDING + "\"",
                    "give both the same name");
        }
        return id;
    }

    Optional<FormulaName> formula() {
        Optional<String> text = root.requiredString("formula");
        Optional<FormulaName> formula = text.flatMap(FormulaName::find);
        if (text.isPresent() && formula.isEmpty()) {
            problems.error(
                    "vault.bad-formula-name",
                    root.location("formula"),
                    "\"" + text.get() + "\" is no name of a formula",
                    "use lower-case letters, digits and dashes, no dash in front and no path");
        }
        return formula;
    }

    /** The secrets. What is not allowed is not shown, and neither is its line: it may be the secret itself. */
    List<String> secrets() {
        if (!root.has("secrets")) {
            problems.error(
                    "toml.missing-key", root.location(), "the key secrets is missing", "add secrets = [] for none");
        }
        List<String> names = distinct("secrets");
        for (int i = 0; i < names.size(); i++) {
            if (!allowed.secrets().contains(names.get(i))) {
                problems.error(
                        "vault.secret-not-allowed",
                        root.location("secrets"),
                        "secrets[" + i + "] is not on the allowlist",
                        "allowed are " + allowed.secrets() + "; the operator may allow more");
            }
        }
        return names;
    }

    List<Mount> mounts() {
        List<Mount> mounts = new ArrayList<>();
        for (String alias : distinct("mounts")) {
            Optional<Mount> mount = allowed.mount(alias);
            mount.ifPresent(mounts::add);
            if (mount.isEmpty()) {
                problems.error(
                        "vault.mount-not-allowed",
                        root.location("mounts"),
                        "the mount \"" + alias + "\" is not on the allowlist",
                        "allowed are "
                                + allowed.mounts().stream().map(Mount::alias).toList()
                                + "; the operator may allow more");
            }
        }
        return List.copyOf(mounts);
    }

    List<String> tools() {
        List<String> tools = distinct("tools");
        tools.forEach(tool -> checkWord("tools", tool, "._-"));
        return tools;
    }

    /** A text that may become an argument. */
    Optional<String> word(String key, String marks) {
        Optional<String> text = root.filledString(key);
        text.ifPresent(word -> checkWord(key, word, marks));
        return text;
    }

    private void checkWord(String key, String word, String marks) {
        if (!Words.isWord(word, marks)) {
            problems.error(
                    "vault.bad-word",
                    root.location(key),
                    "\"" + word + "\" in " + key + " could be taken for something else where it is used",
                    "use at most 100 letters, digits and " + marks + ", a letter or digit in front");
        }
    }

    private List<String> distinct(String key) {
        List<String> written = root.strings(key);
        Set<String> names = new LinkedHashSet<>(written);
        if (names.size() < written.size()) {
            problems.warning("vault.repeated-name", root.location(key), key + " names something twice", "name it once");
        }
        return List.copyOf(names);
    }

    private static String stem(String file) {
        String last = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return last.endsWith(ENDING) ? last.substring(0, last.length() - ENDING.length()) : last;
    }
}
