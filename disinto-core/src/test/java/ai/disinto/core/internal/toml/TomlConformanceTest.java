package ai.disinto.core.internal.toml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** TOML 1.0 in small documents, valid and invalid: the wrapper says of each what the parser says. */
class TomlConformanceTest {
    private static final Pattern CHARACTER = Pattern.compile("«U\\+([0-9A-F]{4,6})»");

    static Stream<Arguments> valid() {
        return arguments("valid.txt");
    }

    static Stream<Arguments> invalid() {
        return arguments("invalid.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("valid")
    void validDocument_isAccepted(String name, String text) {
        assertThat(Verdicts.found(text)).as(name).isEmpty();
        assertThat(Verdicts.parserAccepts(text)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("invalid")
    void invalidDocument_isRefused(String name, String text) {
        assertThat(Verdicts.found(text)).as(name).isNotEmpty();
        assertThat(Verdicts.parserAccepts(text)).isFalse();
    }

    @Test
    void documents_coverEveryClass() {
        Set<String> both = new TreeSet<>(List.of(
                "array",
                "bool",
                "datetime",
                "encoding",
                "float",
                "inline-table",
                "integer",
                "key",
                "local-date",
                "local-datetime",
                "local-time",
                "string",
                "table"));
        assertThat(classes("valid.txt")).containsAll(both).contains("comment");
        assertThat(classes("invalid.txt")).containsAll(both).contains("control");
        assertThat(documents("valid.txt").size() + documents("invalid.txt").size())
                .isGreaterThan(250);
    }

    private static Set<String> classes(String file) {
        Set<String> found = new TreeSet<>();
        documents(file).keySet().forEach(name -> found.add(name.substring(0, name.indexOf('/'))));
        return found;
    }

    private static Stream<Arguments> arguments(String file) {
        return documents(file).entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    /** Each document begins below its name; «U+000D» stands for that character, and nothing follows «END». */
    private static Map<String, String> documents(String file) {
        Map<String, String> found = new LinkedHashMap<>();
        String name = "";
        for (String line : read(file).lines().toList()) {
            if (line.startsWith("=== ")) {
                name = line.substring(4);
                assertThat(found.put(name, "")).as(name).isNull();
            } else {
                found.merge(name, line + "\n", String::concat);
            }
        }
        found.replaceAll((key, text) -> decoded(text));
        return found;
    }

    private static String decoded(String text) {
        int end = text.indexOf("«END»");
        return CHARACTER
                .matcher(end < 0 ? text : text.substring(0, end))
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(found.group(1), 16))));
    }

    private static String read(String file) {
        try (InputStream in = TomlConformanceTest.class.getResourceAsStream("conformance/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
    }
}
