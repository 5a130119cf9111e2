package ai.disinto.core.ops;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes a portfolio as one table. */
final class PortfolioWriter {
    private static final String HEAD = """
            # Portfolio

            | Artifact | Location | Observable? | Measurement | Evidence path |
            | --- | --- | --- | --- | --- |
            """;

    private PortfolioWriter() {}

    static Portfolio write(List<Artifact> artifacts) {
        Set<String> names = new HashSet<>();
        StringBuilder out = new StringBuilder(artifacts.isEmpty() ? "# Portfolio\n" : HEAD);
        for (Artifact artifact : artifacts) {
            String name = cell(artifact.name());
            if (name.equals("-") || !names.add(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "artifacts must have a name, each another one, got \"" + artifact.name() + "\"");
            }
            out.append("| ").append(name).append(" | ").append(cell(artifact.location()));
            out.append(" | ")
                    .append(artifact.observability().map(Observability::word).orElse("-"));
            out.append(" | ").append(cell(artifact.measurement().orElse("")));
            out.append(" | ").append(cell(artifact.evidence().orElse(""))).append(" |\n");
        }
        return Portfolio.parse(out.toString(), "portfolio.md");
    }

    /** Text on one line that neither ends the cell nor begins a comment. */
    private static String cell(String text) {
        StringBuilder out = new StringBuilder();
        text.strip().codePoints().forEach(c -> {
            boolean blank = Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
            out.appendCodePoint(blank ? ' ' : c);
        });
        String line = out.toString()
                .strip()
                .replace("<!--", "&lt;!--")
                .replace("\\", "\\\\")
                .replace("|", "\\|");
        return line.isEmpty() ? "-" : line;
    }
}
