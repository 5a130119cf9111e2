package ai.disinto.core.ops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestStateTest {
    @ParameterizedTest
    @CsvSource({
        "vault/pending/x.md, PENDING, pending",
        "vault/approved/x.md, APPROVED, approved",
        "vault/fired/x.toml, FIRED, fired",
        "vault/rejected/x.md, REJECTED, rejected",
        "vault/actions/x.toml, PENDING, pending",
    })
    void directory_saysTheState(String path, RequestState state, String word) {
        assertThat(RequestState.of(OpsPath.of(path))).contains(state);
        assertThat(state.word()).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.md", "pending/x.md", "vault/x.md", "vault/pending/sub/x.md", "vault/Pending/x.md"})
    void otherDirectories_sayNothing(String path) {
        assertThat(RequestState.of(OpsPath.of(path))).isEmpty();
    }

    @Test
    void words_areThoseOfReports() {
        assertThat(RequestForm.MARKDOWN.word()).isEqualTo("markdown");
        assertThat(RequestForm.TOML.word()).isEqualTo("toml");
        assertThat(RequestPart.FACTORY_WILL_THEN.heading()).isEqualTo("Factory will then");
        assertThat(Observability.PARTIAL.word()).isEqualTo("Partial");
        assertThat(OpsIntent.VAULT_REQUEST.word()).isEqualTo("vault request");
    }
}
