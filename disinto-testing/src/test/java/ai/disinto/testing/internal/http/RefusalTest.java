package ai.disinto.testing.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RefusalTest {
    private static String body(Refusal refusal) {
        return new String(refusal.answer("http://h/api/swagger", false).body(), StandardCharsets.UTF_8).strip();
    }

    @Test
    void usualForm_hasMessageAndAddress() {
        assertThat(body(Refusal.conflict("exists")))
                .isEqualTo("{\"message\":\"exists\",\"url\":\"http://h/api/swagger\"}");
    }

    @Test
    void notFound_hasErrors() {
        assertThat(body(Refusal.notFound())).endsWith("\"errors\":[]}");
        assertThat(body(Refusal.notFound("no such thing"))).endsWith("\"errors\":[\"no such thing\"]}");
    }

    @Test
    void notFound_isTranslated() {
        String german = new String(Refusal.notFound().answer("u", true).body(), StandardCharsets.UTF_8);
        assertThat(german).contains("Das Ziel");
    }

    @Test
    void otherForms_areAsRecorded() {
        assertThat(body(Refusal.messageOnly(403, "no"))).isEqualTo("{\"message\":\"no\"}");
        assertThat(body(Refusal.jsonNull(404))).isEqualTo("null");
        assertThat(body(Refusal.withoutBody(403))).isEmpty();
        assertThat(body(Refusal.page(403))).startsWith("<!DOCTYPE");
        assertThat(body(Refusal.internalError())).contains("\"message\":\"\"");
    }

    @Test
    void withoutBody_hasNoType() {
        assertThat(Refusal.withoutBody(405).answer("u", false).headers()).isEmpty();
    }
}
