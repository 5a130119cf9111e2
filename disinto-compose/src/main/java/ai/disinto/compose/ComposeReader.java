package ai.disinto.compose;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.text.Problems;
import ai.disinto.core.internal.yaml.YamlDocument;
import ai.disinto.core.internal.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reads a compose file. */
final class ComposeReader {
    private final SourceText source;
    private final Problems problems;
    private final LeftOut leftOut = new LeftOut();

    ComposeReader(SourceText source) {
        this.source = source;
        this.problems = Problems.of(source);
    }

    Parsed<ComposeFile> read() {
        Parsed<ComposeFile> read = readWithExcerpts();
        List<Diagnostic> shown = shown(read.diagnostics());
        return read.value()
                .map(file -> Parsed.of(source.name(), file, shown))
                .orElseGet(() -> Parsed.failed(source.name(), shown));
    }

    /** The same diagnostics, in whose lines no credential of the file is left. */
    private List<Diagnostic> shown(List<Diagnostic> found) {
        int last = found.stream()
                .filter(one -> !one.excerpt().isEmpty())
                .mapToInt(Diagnostic::line)
                .max()
                .orElse(0);
        List<String> masked =
                ShownLines.masked(IntStream.range(0, last).mapToObj(this::line).toList());
        return found.stream()
                .map(one -> one.excerpt().isEmpty() ? one : one.withExcerpt(masked.get(one.line() - 1)))
                .toList();
    }

    private String line(int index) {
        String line = problems.lines().text(index);
        return index == 0 && line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    private Parsed<ComposeFile> readWithExcerpts() {
        if (problems.hasErrors()) {
            return problems.toParsed(null);
        }
        YamlDocument document =
                YamlDocument.of(source, problems.lines(), 0, source.text().length());
        document.problems().forEach(problems::add);
        if (document.isComplete() && document.root().orElse(null) instanceof YamlNode.Mapping root) {
            return problems.toParsed(
                    file(new ComposeFields(root, "", problems, leftOut)).withLeftOut(leftOut.all()));
        }
        if (!problems.hasErrors()) {
            problems.error(
                    "compose.no-mapping",
                    problems.start(),
                    "the file is no mapping of keys",
                    "begin with the line services:");
        }
        return problems.toParsed(null);
    }

    private ComposeFile file(ComposeFields root) {
        ComposeFields services = root.below("services");
        List<ComposeService> read = new ArrayList<>();
        for (String name : services.keys()) {
            read.add(new ServiceReader(services.below(name), name).read());
        }
        Map<String, ComposeResource> volumes = resources(root.below("volumes"));
        Map<String, ComposeResource> networks = resources(root.below("networks"));
        // older versions need it, newer ones ignore it
        root.fixed("version");
        root.warnUnknown();
        return new ComposeFile(read, volumes, networks, List.of());
    }

    private static Map<String, ComposeResource> resources(ComposeFields family) {
        Map<String, ComposeResource> resources = new LinkedHashMap<>();
        for (String key : family.keys()) {
            ComposeFields fields = family.below(key);
            Map<String, String> labels = new LinkedHashMap<>();
            fields.textMap("labels").forEach((name, value) -> labels.put(name, fields.fixed(value, "labels")));
            resources.put(key, new ComposeResource(fields.fixed("name"), fields.fixed("driver"), labels));
            fields.warnUnknown();
        }
        return resources;
    }
}
