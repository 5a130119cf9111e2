package ai.disinto.testing.contract;

import ai.disinto.core.RepositorySlug;
import ai.disinto.forge.Capabilities;
import ai.disinto.forge.FileWrite;
import ai.disinto.forge.FileWrite.Outcome;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.InvalidRequestException;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewPull;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.testing.internal.stage.Eventually;
import ai.disinto.testing.internal.stage.Person;
import ai.disinto.testing.internal.stage.Stage;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;

/**
 * The contract of one client. Its tests share accounts and one repository, which are made when they are needed, by one
 * thread: some tests ask from several.
 */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
abstract class RoleContract {
    private final Map<String, Person> people = new HashMap<>();
    private @Nullable ContractSession session;
    private @Nullable Stage stage;
    private @Nullable RepositorySlug shared;

    @BeforeAll
    final void open(ContractSession opened) {
        session = opened;
        stage = opened.stage();
    }

    @AfterAll
    final void close() {
        stage().close();
    }

    final ContractSession session() {
        return Objects.requireNonNull(session, "session");
    }

    final Stage stage() {
        return Objects.requireNonNull(stage, "stage");
    }

    final Capabilities capabilities() {
        return stage().admin().capabilities();
    }

    /** Whether the server is of this line or a later one. */
    final boolean atLeast(int line) {
        return session().line() >= line;
    }

    /** The account that the repositories belong to. */
    final Person owner() {
        return person("owner");
    }

    /** Somebody without any permission. */
    final Person stranger() {
        return person("stranger");
    }

    /** The account of a name, the same one for all tests of the class. */
    final synchronized Person person(String name) {
        return people.computeIfAbsent(name, stage()::person);
    }

    /** The shared repository: public, with a file {@code README.md} on the branch {@code main}. */
    final synchronized ForgeRepository repository() {
        if (shared == null) {
            shared = newRepository().slug();
        }
        return owner().forge().repository(shared);
    }

    /** The shared repository as somebody else sees it. */
    final ForgeRepository repository(Person person) {
        return person.forge().repository(repository().slug());
    }

    /** Another repository like the shared one, for a test that spoils it. */
    final ForgeRepository newRepository() {
        return newRepository(NewRepository.named(stage().name("repo")).initialized());
    }

    final ForgeRepository newRepository(NewRepository wanted) {
        Forge forge = owner().forge();
        return forge.repository(
                forge.repositories().create(wanted.defaultBranch("main")).slug());
    }

    /** Somebody with a permission in the shared repository. */
    final synchronized Person collaborator(Permission permission) {
        String name = "has" + permission.word();
        if (!people.containsKey(name)) {
            repository().collaborators().put(person(name).login(), permission);
        }
        return person(name);
    }

    /** Somebody with a permission in another repository. */
    final ForgeRepository as(Person person, ForgeRepository repository, Permission permission) {
        repository.collaborators().put(person.login(), permission);
        return person.forge().repository(repository.slug());
    }

    /** Makes a file, on a branch that exists or on a new one that begins at {@code main}. */
    static void file(ForgeRepository repository, String path, String text, String branch) {
        NewCommit commit = branch.equals("main")
                ? NewCommit.on("main")
                : NewCommit.on("main").newBranch(branch);
        NewCommit wanted = repository.branches().find(branch).isPresent() ? NewCommit.on(branch) : commit;
        FileWrite done = repository.contents().create(path, bytes(text), wanted.message("add " + path));
        Assertions.assertThat(done.outcome()).isEqualTo(Outcome.WRITTEN);
    }

    /** Makes a branch with a file of its name, and a pull request of it. */
    static PullRequest pull(ForgeRepository repository, String branch) {
        file(repository, branch + ".txt", branch + "\n", branch);
        return repository.pulls().create(NewPull.of("Pull of " + branch, branch, "main"));
    }

    /** Makes a pull request that changes the same line as {@code main} has since. */
    static PullRequest conflict(ForgeRepository repository, String branch) {
        file(repository, branch + ".txt", "base\n", "main");
        repository.branches().create(branch, "main");
        overwrite(repository, branch + ".txt", "left\n", branch);
        overwrite(repository, branch + ".txt", "right\n", "main");
        return repository.pulls().create(NewPull.of("Conflict of " + branch, branch, "main"));
    }

    /** Replaces the content of a file. */
    static void overwrite(ForgeRepository repository, String path, String text, String branch) {
        String blob = repository.contents().find(path, branch).orElseThrow().sha();
        FileWrite done = repository.contents().update(path, bytes(text), blob, NewCommit.on(branch));
        Assertions.assertThat(done.outcome()).isEqualTo(Outcome.WRITTEN);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The head of the default branch. */
    static String head(ForgeRepository repository) {
        return repository.branches().get("main").commit();
    }

    final void awaitQuiet() {
        try {
            session().server().awaitQuiet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the server", e);
        }
    }

    /** Does what needs a server that may reach itself, which its settings can forbid. */
    static <T> T reachingItself(Supplier<T> work) {
        try {
            return work.get();
        } catch (InvalidRequestException e) {
            Assumptions.assumeFalse(e.serverMessage().contains("disallowed hosts"), "the server may not reach itself");
            throw e;
        }
    }

    static <T> T eventually(Supplier<T> question, Predicate<? super T> wanted) {
        return Eventually.seen(question, wanted);
    }

    /** Says what the call must throw. */
    static AbstractThrowableAssert<?, ? extends Throwable> refused(
            Class<? extends ForgeException> type, ThrowingCallable call) {
        return Assertions.assertThatThrownBy(call).isInstanceOf(type);
    }
}
