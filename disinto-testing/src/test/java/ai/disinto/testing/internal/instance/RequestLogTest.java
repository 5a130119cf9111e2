package ai.disinto.testing.internal.instance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestLogTest {
    @Test
    void tokensInQueries_areLeftOut() {
        RequestLog log = new RequestLog();
        log.add("GET", "/api/v1/user", "token=canary&limit=1&access_token=canary", "alice", 200);
        assertThat(log.entries().toString()).doesNotContain("canary").contains("limit=1");
    }
}
