package ai.disinto.vault.dispatch;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.IssueQuery;
import ai.disinto.forge.LabelSettings;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.OutcomeUnknownException;
import ai.disinto.forge.UnexpectedAnswerException;
import ai.disinto.forge.model.Issue;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.action.ContentDigest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks people, in the operations repository. An issue is known by a mark, which anybody may write, and by its author, the
 * account of the vault.
 */
final class HumanIssues {
    static final String LABEL = "vault-unclear";

    private final ForgeRepository repository;
    private final Supplier<String> account;

    /** {@code account} answers the login of the vault; it is asked for only when people are. */
    HumanIssues(ForgeRepository repository, Supplier<String> account) {
        this.repository = repository;
        this.account = account;
    }

    /** Asks what became of an action; once, however often it is called with the same key. The issue is open then. */
    int ask(ActionId id, String key, String why) {
        String mark = mark(id, key);
        Issue issue = find(mark).orElseGet(() -> create(issue(id, mark, why), mark));
        if (!issue.isOpen()) {
            reopen(issue.number());
        }
        return issue.number();
    }

    private NewIssue issue(ActionId id, String mark, String why) {
        List<Long> labels = repository
                .labels()
                .ensure(List.of(LabelSettings.of(LABEL, "d93f0b").description("The vault asks what became of a run.")))
                .stream()
                .map(label -> label.value().id())
                .toList();
        return NewIssue.titled("Vault: what became of " + id + "?")
                .body("""
                The vault has taken `%s` to run it, and does not know what became of that: `%s`.

                It does not run again until somebody says what happened:

                1. Find out whether it ran, wholly or in part, and whether it is running still.
                2. Release it, with its exit code if it ran, or as never run once its effects are taken back.

                The audit log on the branch of the vault has who claimed it, when, and why it might run. This issue is
                closed by the release; until then it is opened again.

                %s
                """.formatted(id, line(why), mark))
                .labelIds(labels);
    }

    private Issue create(NewIssue issue, String mark) {
        try {
            return repository.issues().create(issue);
        } catch (OutcomeUnknownException | UnexpectedAnswerException e) {
            return find(mark).orElseThrow(() -> e);
        }
    }

    /** The oldest of the own ones. */
    private Optional<Issue> find(String mark) {
        String login = account.get();
        return repository.issues().list(IssueQuery.all()).stream()
                .filter(issue -> issue.body().contains(mark))
                .filter(issue -> issue.author().login().equalsIgnoreCase(login))
                .min(Comparator.comparingInt(Issue::number));
    }

    /** Ids and keys may hold what would end a comment. */
    private static String mark(ActionId id, String key) {
        return "<!-- " + LABEL + ": " + ContentDigest.of(id + " " + key).sha256() + " -->";
    }

    boolean isClosed(int number) {
        return repository.issues().find(number).filter(issue -> !issue.isOpen()).isPresent();
    }

    void reopen(int number) {
        repository.issues().reopen(number);
    }

    void close(int number) {
        repository.issues().close(number);
    }

    /** One line that can neither end the sentence's paragraph nor mention anybody. */
    private static String line(String text) {
        return text.replaceAll("\\R", " ").replace("@", "(at)").replace("`", "'");
    }
}
