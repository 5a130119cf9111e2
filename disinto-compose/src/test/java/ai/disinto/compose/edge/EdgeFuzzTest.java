package ai.disinto.compose.edge;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.Parsed;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Commands of clients and files of others: nothing in them breaks the answer, the registry or the key file. */
class EdgeFuzzTest {

    @FuzzTest(maxDuration = "30s")
    void command_isAnsweredInOneLine(byte[] data) throws Exception {
        FakeEdge edge = new FakeEdge();
        edge.registry = edge.registry.with(EdgeRegistryTest.project("bakery", 20_003));
        String answer = edge.control().answer(new String(data, StandardCharsets.UTF_8), "fuzz");
        assertThat(answer).isASCII().doesNotContain("\n", "\r");
        assertThat(JsonReader.of(answer).value()).isInstanceOf(JsonObject.class);
        assertThat(edge.registry.authorizedKeys().lines().skip(1))
                .allMatch(line -> line.startsWith("restrict,port-forwarding,permitlisten=\"127.0.0.1:2"));
        assertThat(edge.log).allMatch(line -> line.indexOf('\n') == line.length() - 1);
    }

    @FuzzTest(maxDuration = "30s")
    void registry_isReadOrRefused(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        Allowlist.check(text, "allowlist.json");
        Parsed<EdgeRegistry> checked = EdgeRegistry.check(text, "registry.json");
        if (checked.isValid()) {
            EdgeRegistry registry = checked.orElseThrow();
            assertThat(EdgeRegistry.parse(registry.render(), "again")).isEqualTo(registry);
            assertThat(registry.authorizedKeys().lines().count())
                    .isLessThanOrEqualTo(registry.projects().size() + 1);
        }
    }
}
