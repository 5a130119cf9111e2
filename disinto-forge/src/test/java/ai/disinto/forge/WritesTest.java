package ai.disinto.forge;

import static ai.disinto.forge.internal.http.ScriptedTransport.answer;
import static ai.disinto.forge.internal.http.ScriptedTransport.lost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.forge.internal.http.HttpAnswer;
import ai.disinto.forge.internal.http.HttpCall;
import ai.disinto.forge.internal.http.ScriptedTransport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code docs/semantics.md} says of a lost answer is what happens. */
class WritesTest {
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([A-Za-z0-9]+\\.[a-zA-Z]+)` \\|[^|]*\\| ([a-z]+)[^|]*\\|");

    private final AtomicInteger writes = new AtomicInteger();
    private final ScriptedTransport server = new ScriptedTransport().always(this::answerTo);
    private final Forge forge = new Scripted().forge(server);

    static List<String> unknown() {
        return rows("unknown");
    }

    static List<String> repeated() {
        return rows("repeated");
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void lostAnswer_isReportedAndNothingIsSentAgain(String operation) {
        assertThatThrownBy(() -> Writes.run(operation, forge)).isInstanceOf(OutcomeUnknownException.class);
        assertThat(writes).hasValue(1);
    }

    @ParameterizedTest
    @MethodSource("repeated")
    void lostAnswer_isAskedForAgain(String operation) {
        assertThatThrownBy(() -> Writes.run(operation, forge)).isInstanceOf(InvalidRequestException.class);
        assertThat(writes).hasValue(2);
    }

    @Test
    void page_hasARowForEachOperationThatIsTriedHere() {
        assertThat(Stream.of(unknown(), repeated()).flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(Writes.all().keySet());
    }

    /** Loses the first answer to a write, and refuses the second. */
    private HttpAnswer answerTo(HttpCall call) {
        if (call.method().equals("GET")) {
            return answer(200, call.url().endsWith("/labels") ? "[{\"id\":1,\"name\":\"x\"}]" : "[]");
        }
        if (writes.incrementAndGet() == 1) {
            throw lost();
        }
        return answer(422, "{}");
    }

    private static List<String> rows(String word) {
        try {
            String page = Files.readString(Path.of("../docs/semantics.md"));
            String ofForges = page.substring(0, page.indexOf("## On a CI server"));
            return ROW.matcher(ofForges)
                    .results()
                    .filter(row -> row.group(2).equals(word))
                    .map(MatchResult::group)
                    .map(row -> row.replaceFirst("^\\| `([^`]+)`.*", "$1"))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
