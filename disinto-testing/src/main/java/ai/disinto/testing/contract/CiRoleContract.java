package ai.disinto.testing.contract;

import ai.disinto.forge.ForgeException;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.ci.Woodpecker;
import ai.disinto.forge.model.Repository;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;

/** The contract of one client of the CI. Its tests share a repository, which is made when it is needed. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(900)
abstract class CiRoleContract {
    /** Two steps, for whatever happens; the second one ends as message or variables say. */
    static final String WORKFLOW = """
            skip_clone: true
            when:
              - event: [push, pull_request, manual, deployment, cron]
            steps:
              - name: build
                image: bash
                commands:
                  - echo pipeline $CI_PIPELINE_NUMBER of $CI_COMMIT_BRANCH
                  - echo second line äöü
              - name: test
                image: bash
                commands:
                  - test "$WANTED" != failure
                  - 'case "$CI_COMMIT_MESSAGE" in *please-fail*) echo broken >&2; exit 3;; esac'
                  - 'case "$CI_COMMIT_MESSAGE" in *please-wait*) sleep 120;; esac'
            """;

    private final Deque<Repository> made = new ArrayDeque<>();
    private @Nullable CiSession session;
    private @Nullable BuiltRepository shared;

    @BeforeAll
    final void open(CiSession opened) {
        session = opened;
    }

    /** Removes everything, and only then says what could not be removed. */
    @AfterAll
    final void close() {
        RuntimeException first = null;
        while (!made.isEmpty()) {
            try {
                session().remove(made.pop().slug());
            } catch (RuntimeException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    final CiSession session() {
        return Objects.requireNonNull(session, "session");
    }

    final Woodpecker woodpecker() {
        return session().woodpecker();
    }

    /** The shared repository, which has {@link #WORKFLOW} as {@code build}. */
    final BuiltRepository repository() {
        if (shared == null) {
            shared = newRepository(WORKFLOW);
        }
        return shared;
    }

    /** Another active repository with a workflow {@code build}; nothing was built yet. */
    final BuiltRepository newRepository(String workflow) {
        Repository code = newCode();
        long id = woodpecker().activate(code).value().id();
        BuiltRepository built = new BuiltRepository(
                session().forge().repository(code.slug()), woodpecker().repository(id));
        built.push("main", "add a workflow [CI SKIP]", ".woodpecker/build.yml", workflow);
        return built;
    }

    /** A repository on the forge that the CI knows nothing of. */
    final Repository newCode() {
        NewRepository wanted =
                NewRepository.named(session().name("built")).initialized().defaultBranch("main");
        Repository code = session().forge().repositories().create(wanted);
        made.push(code);
        return code;
    }

    /** Says what the call must throw. */
    static AbstractThrowableAssert<?, ? extends Throwable> refused(
            Class<? extends ForgeException> type, ThrowingCallable call) {
        return Assertions.assertThatThrownBy(call).isInstanceOf(type);
    }
}
