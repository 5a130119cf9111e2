package ai.disinto.testing.internal.swagger;

import ai.disinto.testing.internal.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A description in Swagger 2.0: operations and the shapes of what they take and answer. */
public final class ApiDescription {
    private static final Pattern FILE = Pattern.compile("forgejo-(\\d{1,4})\\..*\\.swagger\\.json");

    private final JsonNode root;
    private final List<Operation> operations = new ArrayList<>();

    private ApiDescription(JsonNode root) {
        this.root = root;
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                new PathTemplate(path.getKey()),
                                method.getValue()))));
        operations.sort(
                Comparator.comparingInt(operation -> -operation.template().weight()));
    }

    /** Reads a description. */
    public static ApiDescription of(JsonNode root) {
        return new ApiDescription(root);
    }

    /** Reads the description in a folder that fits a line best: its own, or that of the last line before it. */
    public static Optional<ApiDescription> find(Path folder, int line) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> number(file) > 0 && number(file) <= line)
                    .max(Comparator.comparingInt(ApiDescription::number))
                    .map(ApiDescription::read);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look for descriptions in " + folder, e);
        }
    }

    /** The operation of a request, if it is described. */
    Optional<Operation> operation(String method, String path) {
        return first(operation -> operation.template().matches(path), method)
                .or(() -> first(operation -> operation.template().matchesWithSlashes(path), method));
    }

    /** What a reference stands for. */
    JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").stringValue("");
        return reference.isEmpty() ? node : resolved(root.at(reference.substring(1)));
    }

    private Optional<Operation> first(Predicate<Operation> wanted, String method) {
        return operations.stream()
                .filter(operation -> operation.method().equals(method))
                .filter(wanted)
                .findFirst();
    }

    private static int number(Path file) {
        Matcher matcher = FILE.matcher(file.getFileName().toString());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static ApiDescription read(Path file) {
        try {
            return of(Json.parse(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
