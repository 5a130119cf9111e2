package ai.disinto.vault.dispatch;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.LabelSettings;
import ai.disinto.forge.NewIssue;
import ai.disinto.vault.action.ActionId;
import java.util.List;

/** Asks people, in the operations repository. */
final class HumanIssues {
    static final String LABEL = "vault-unclear";

    private final ForgeRepository repository;

    HumanIssues(ForgeRepository repository) {
        this.repository = repository;
    }

    /** Asks what became of an action; once, however often it is called with the same key. */
    int ask(ActionId id, String key, String why) {
        List<Long> labels = repository
                .labels()
                .ensure(List.of(LabelSettings.of(LABEL, "d93f0b").description("The vault asks what became of a run.")))
                .stream()
                .map(label -> label.value().id())
                .toList();
        NewIssue issue = NewIssue.titled("Vault: what became of " + id + "?")
                .body("""
                The vault has taken `%s` to run it, and does not know what became of that: `%s`.

                It does not run again until somebody says what happened:

                1. Find out whether it ran, wholly or in part, and whether it is running still.
                2. Release it, with its exit code if it ran, or as never run once its effects are taken back.

                The audit log on the branch of the vault has who claimed it and when.
                """.formatted(id, line(why)))
                .labelIds(labels);
        return repository
                .issues()
                .createOnce(issue, "vault-unclear-" + id + "-" + key)
                .value()
                .number();
    }

    void close(int number) {
        repository.issues().close(number);
    }

    /** One line that can neither end the sentence's paragraph nor mention anybody. */
    private static String line(String text) {
        return text.replaceAll("\\R", " ").replace("@", "(at)").replace("`", "'");
    }
}
