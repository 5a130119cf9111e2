package ai.disinto.forge.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.InvalidRequestException;
import ai.disinto.forge.OutcomeUnknownException;
import ai.disinto.forge.internal.http.ScriptedTransport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code docs/semantics.md} says of a lost answer is what happens on a CI server. */
class CiWritesTest {
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([A-Za-z0-9]+\\.[a-zA-Z]+)` \\|[^|]*\\| ([a-z]+)[^|]*\\|");
    private static final NewCiSecret SECRET = NewCiSecret.of("key", Secret.of("hunter2"));
    private static final CiRepositoryEdit EDIT = CiRepositoryEdit.of().timeout(Duration.ofMinutes(5));

    private static final Map<String, Consumer<WoodpeckerRepository>> UNKNOWN = Map.of(
            "WoodpeckerRepository.repair", WoodpeckerRepository::repair,
            "Pipelines.start", builds -> builds.pipelines().start(NewPipeline.of("main")),
            "Pipelines.restart", builds -> builds.pipelines().restart(1),
            "Pipelines.promote", builds -> builds.pipelines().promote(1, "staging"),
            "Pipelines.stop", builds -> builds.pipelines().stop(1),
            "Pipelines.approve", builds -> builds.pipelines().approve(1),
            "Pipelines.decline", builds -> builds.pipelines().decline(1),
            "CronJobs.create", builds -> builds.cronJobs().create(NewCronJob.of("nightly", "@daily")),
            "CronJobs.run", builds -> builds.cronJobs().run(1));
    private static final Map<String, Consumer<WoodpeckerRepository>> REPEATED = Map.of(
            "WoodpeckerRepository.edit", builds -> builds.edit(EDIT),
            "WoodpeckerRepository.deactivate", WoodpeckerRepository::deactivate,
            "WoodpeckerRepository.delete", WoodpeckerRepository::delete,
            "CiSecrets.save", builds -> builds.secrets().save(SECRET),
            "CiSecrets.delete", builds -> builds.secrets().delete("key"),
            "CronJobs.delete", builds -> builds.cronJobs().delete(1));

    private final ScriptedTransport server = new ScriptedTransport();
    private final Woodpecker woodpecker = Woodpecker.builder()
            .url("http://ci.test")
            .token("a-token.of.a-test")
            .transport(server, time -> {})
            .build();

    static List<String> unknown() {
        return List.copyOf(UNKNOWN.keySet());
    }

    static List<String> repeated() {
        return List.copyOf(REPEATED.keySet());
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void lostAnswer_isReportedAndNothingIsSentAgain(String operation) {
        server.thenLost();
        assertThatThrownBy(() -> run(UNKNOWN, operation)).isInstanceOf(OutcomeUnknownException.class);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void lostToken_isReported() {
        server.thenLost();
        assertThatThrownBy(woodpecker::askToken).isInstanceOf(OutcomeUnknownException.class);
        assertThat(server.asked()).containsExactly("POST /api/user/token");
    }

    @ParameterizedTest
    @MethodSource("repeated")
    void lostAnswer_isAskedForAgain(String operation) {
        server.thenLost().then(422, "");
        assertThatThrownBy(() -> run(REPEATED, operation)).isInstanceOf(InvalidRequestException.class);
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void page_hasARowForEachOperationThatIsTriedHere() throws IOException {
        String page = Files.readString(Path.of("../docs/semantics.md"));
        String section = page.replaceFirst("(?s).*\n## On a CI server\n", "").replaceFirst("(?s)\n## .*", "");
        assertThat(rows(section, "unknown"))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(unknown().stream(), Stream.of("Woodpecker.askToken"))
                        .toList());
        assertThat(rows(section, "repeated")).containsExactlyInAnyOrderElementsOf(repeated());
    }

    private void run(Map<String, Consumer<WoodpeckerRepository>> operations, String name) {
        Objects.requireNonNull(operations.get(name)).accept(woodpecker.repository(3));
    }

    private static List<String> rows(String section, String word) {
        return ROW.matcher(section)
                .results()
                .filter(row -> row.group(2).equals(word))
                .map(row -> row.group(1))
                .toList();
    }
}
