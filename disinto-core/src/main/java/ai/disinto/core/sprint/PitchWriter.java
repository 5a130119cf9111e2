package ai.disinto.core.sprint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a new pitch. What it is given in Markdown is safe already; single lines it makes safe itself. */
final class PitchWriter {
    private final StringBuilder out = new StringBuilder();

    void title(String name) {
        out.append("# Sprint: ").append(name).append('\n');
    }

    void section(String title, String markdown) {
        out.append("\n## ").append(title).append('\n');
        if (!markdown.isBlank()) {
            out.append('\n').append(markdown).append('\n');
        }
    }

    String text() {
        return out.toString();
    }

    static String figures(FigureSet figures) {
        List<String> lines = new ArrayList<>();
        figures.files().ifPresent(files -> lines.add("- Files touched: " + estimate(files)));
        figures.subIssues().ifPresent(issues -> lines.add("- Estimated sub-issues: " + estimate(issues)));
        figures.split().ifPresent(split -> lines.add("- Gluecode vs greenfield: " + SafeMarkdown.inline(split.text())));
        return String.join("\n", lines);
    }

    static String risks(List<Risk> risks) {
        return risks.stream().map(PitchWriter::risk).collect(Collectors.joining("\n"));
    }

    static String list(List<String> items) {
        return items.stream().map(item -> "- " + SafeMarkdown.inline(item)).collect(Collectors.joining("\n"));
    }

    private static String risk(Risk risk) {
        String name = SafeMarkdown.inline(risk.name()).replace("**", "");
        String effect = SafeMarkdown.inline(risk.effect());
        String against = risk.mitigation()
                .map(words -> " Mitigation: " + SafeMarkdown.inline(words))
                .orElse("");
        return "- **" + name + "**" + (effect.isEmpty() ? "" : " — " + effect) + against;
    }

    private static String estimate(Estimate estimate) {
        String words = SafeMarkdown.inline(estimate.qualifier());
        return estimate + (words.isEmpty() ? "" : " (" + words + ")");
    }
}
