package ai.disinto.compose;

import ai.disinto.core.document.SourceText;
import java.nio.file.Path;
import java.util.Locale;

/** What compose calls the project of a folder: as {@code .env} says, or else after the folder. */
final class ProjectName {
    private static final String VARIABLE = "COMPOSE_PROJECT_NAME=";

    private ProjectName() {}

    static String of(Path folder) {
        String said = SourceText.check(folder.resolve(".env"))
                .value()
                .map(source -> said(source.text()))
                .orElse("");
        Path name = folder.getFileName();
        return said.isEmpty() ? normal(name == null ? "" : name.toString()) : said;
    }

    private static String said(String text) {
        return text.lines()
                .map(line -> line.startsWith("export ") ? line.substring("export ".length()) : line)
                .filter(line -> line.startsWith(VARIABLE))
                .map(line -> line.substring(VARIABLE.length()).strip().replaceAll("^([\"'])(.*)\\1$", "$2"))
                .reduce("", (first, last) -> last);
    }

    private static String normal(String name) {
        String kept = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "");
        int start = 0;
        while (start < kept.length() && "_-".indexOf(kept.charAt(start)) >= 0) {
            start++;
        }
        return kept.substring(start);
    }
}
