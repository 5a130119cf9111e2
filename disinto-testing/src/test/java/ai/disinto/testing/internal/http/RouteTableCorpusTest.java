package ai.disinto.testing.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table of routes beside Forgejo's own documents. */
class RouteTableCorpusTest {
    private static final Path DATA = Path.of(System.getProperty("disinto.shared", "../../shared"), "data");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @ParameterizedTest
    @CsvSource({"11, forgejo-11.0.15.swagger.json, 457", "15, forgejo-15.0.3.swagger.json, 491"})
    void table_hasEveryOperationThatIsNotOffByDefault(int line, String document, int operations) throws IOException {
        assumeThat(DATA.resolve(document)).exists();
        RouteTable table = RouteTable.of(line);
        List<String> missing = new ArrayList<>();
        int count = 0;
        JsonNode paths = JsonMapper.shared()
                .readTree(Files.readString(DATA.resolve(document)))
                .get("paths");
        for (var path : paths.properties()) {
            for (String method : path.getValue().propertyNames()) {
                if (METHODS.contains(method)) {
                    count++;
                    if (!isOff(path.getKey()) && !knows(table, method, path.getKey())) {
                        missing.add(method + " " + path.getKey());
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(count).isEqualTo(operations);
    }

    private static boolean isOff(String path) {
        return path.contains("activitypub") || path.contains("/quota") || path.contains("/flags");
    }

    private static boolean knows(RouteTable table, String method, String path) {
        String example = path.replace("{diffType}", "diff").replaceAll("[{}]", "");
        return table.match(method.toUpperCase(java.util.Locale.ROOT), example).route() != null;
    }
}
