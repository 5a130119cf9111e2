package ai.disinto.vault.action;

import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.formula.BlastTier;
import ai.disinto.core.internal.text.Problems;
import ai.disinto.core.internal.toml.TomlDocument;
import ai.disinto.core.internal.toml.TomlFields;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads an action file. There is a value only when there is no error, so that nobody acts on half an action. */
final class ActionReader {
    private static final Set<String> KNOWN = Set.of(
            "id",
            "formula",
            "context",
            "secrets",
            "mounts",
            "model",
            "tools",
            "timeout_minutes",
            "blast_radius",
            "version",
            "dispatch_mode");
    private static final List<String> ASKING = List.of("action_required", "unblocks", "execution");
    private static final long LONGEST_TIMEOUT = VaultAction.LONGEST_TIMEOUT.toMinutes();

    private final SourceText source;
    private final Allowlist allowed;
    private final Problems problems;

    ActionReader(SourceText source, Allowlist allowed) {
        this.source = source;
        this.allowed = allowed;
        this.problems = Problems.of(source);
    }

    Parsed<VaultAction> read() {
        checkEncoding();
        if (problems.hasErrors()) {
            return problems.toParsed(null);
        }
        TomlDocument document = TomlDocument.of(source, problems);
        if (!document.isComplete() || asksHuman(document.root())) {
            return problems.toParsed(null);
        }
        Optional<ActionContent> content = content(document.root());
        return problems.toParsed(
                problems.hasErrors()
                        ? null
                        : content.map(each -> new VaultAction(source, each)).orElse(null));
    }

    private void checkEncoding() {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(source.text())) {
            problems.error(
                    "vault.not-unicode",
                    problems.start(),
                    "half of a surrogate pair stands alone, which no file can hold",
                    "write the text as UTF-8 and read that");
        }
    }

    private boolean asksHuman(TomlFields root) {
        boolean asks = !root.has("formula") && ASKING.stream().anyMatch(root::has);
        if (asks) {
            problems.error(
                    "vault.human-request",
                    problems.start(),
                    "this file asks a human and names nothing to run",
                    "read it as a HumanRequest, and keep it in vault/pending/");
        }
        return asks;
    }

    private Optional<ActionContent> content(TomlFields root) {
        rejectUnknown(root);
        ActionNames names = new ActionNames(root, problems, allowed);
        Optional<ActionId> id = names.id(source.name());
        Optional<FormulaName> formula = names.formula();
        Optional<String> context = context(root);
        List<String> secrets = names.secrets();
        List<Mount> mounts = names.mounts();
        Optional<String> model = names.word("model", "._:/@+-");
        List<String> tools = names.tools();
        Optional<Duration> timeout = timeout(root);
        Optional<BlastTier> tier = tier(root);
        Optional<String> version = names.word("version", "._+-");
        if (id.isEmpty() || formula.isEmpty() || context.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ActionContent(
                id.get(),
                formula.get(),
                root.location("formula"),
                context.get(),
                secrets,
                mounts,
                model,
                tools,
                timeout,
                tier,
                root.location("blast_radius"),
                version));
    }

    private void rejectUnknown(TomlFields root) {
        for (String key : root.keys()) {
            if (!KNOWN.contains(key)) {
                problems.error(
                        "vault.unknown-key",
                        root.location(key),
                        "an action has no key " + root.path(key),
                        "remove it, or correct its spelling; a dotted key counts by its first part");
            }
        }
        if (root.has("dispatch_mode")) {
            problems.warning(
                    "vault.dispatch-mode-ignored",
                    root.location("dispatch_mode"),
                    "dispatch_mode has no effect: the policy decides how an action is approved, never its file",
                    "remove the key");
        }
    }

    private Optional<String> context(TomlFields root) {
        Optional<String> context = root.requiredString("context");
        int hidden = context.map(Words::firstHidden).orElse(-1);
        if (hidden >= 0) {
            String code = String.format("U+%04X", (int) context.orElseThrow().charAt(hidden));
            problems.error(
                    "vault.hidden-character",
                    root.location("context"),
                    "context has the character " + code + ", which can make it look other than it is",
                    "write the text without control characters and marks of direction");
        }
        return context;
    }

    private Optional<Duration> timeout(TomlFields root) {
        Optional<Long> minutes = root.integer("timeout_minutes");
        if (minutes.isPresent() && (minutes.get() < 1 || minutes.get() > LONGEST_TIMEOUT)) {
            problems.error(
                    "vault.bad-timeout",
                    root.location("timeout_minutes"),
                    "timeout_minutes is " + minutes.get() + ", which is no time that a run can take",
                    "give the limit in whole minutes, from 1 to " + LONGEST_TIMEOUT);
            return Optional.empty();
        }
        return minutes.map(Duration::ofMinutes);
    }

    private Optional<BlastTier> tier(TomlFields root) {
        Optional<String> word = root.string("blast_radius");
        Optional<BlastTier> tier = word.flatMap(BlastTier::find);
        if (word.isPresent() && tier.isEmpty()) {
            problems.error(
                    "vault.bad-tier",
                    root.location("blast_radius"),
                    "\"" + word.get() + "\" is no blast radius",
                    "write low, medium or high");
        }
        return tier;
    }
}
