package ai.disinto.testing.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.testing.internal.http.RouteTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MissingOperationsPageTest {
    private static final Pattern OPERATION = Pattern.compile("(?m)^((?:GET|HEAD|POST|PUT|PATCH|DELETE) /\\S*)$");

    @Test
    void page_listsEveryOperationThatIsAnsweredWith501() throws IOException {
        Set<String> missing = new TreeSet<>(RouteTable.allKeys());
        missing.removeAll(Modules.routes().keys());
        String page = Files.readString(Path.of(System.getProperty("disinto.root"), "docs/embedded-forge.md"));
        Set<String> listed = OPERATION
                .matcher(page)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).containsExactlyElementsOf(missing);
    }
}
