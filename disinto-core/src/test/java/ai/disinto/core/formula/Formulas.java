package ai.disinto.core.formula;

import ai.disinto.core.document.Parsed;
import java.util.List;

/** Texts of formulas for tests. */
final class Formulas {
    static final String HEAD = "name = \"archive-logs\"\ndescription = \"Archive\"\nversion = 1\n";
    static final String FILE = "formulas/archive-logs.toml";

    private Formulas() {}

    /** A step with extra lines below its required keys. */
    static String step(String id, String... lines) {
        return "[[steps]]\nid = \"" + id + "\"\ntitle = \"T\"\ndescription = '''D'''\n" + String.join("\n", lines)
                + "\n";
    }

    static Formula read(String... parts) {
        return Formula.parse(HEAD + String.join("", parts), FILE);
    }

    static Parsed<Formula> check(String... parts) {
        return Formula.check(HEAD + String.join("", parts), FILE);
    }

    /** What is found below the head, each as {@code line:column code}. */
    static List<String> found(String... parts) {
        return codes(check(parts));
    }

    static List<String> codes(Parsed<?> parsed) {
        return parsed.diagnostics().stream()
                .map(diagnostic -> diagnostic.line() + ":" + diagnostic.column() + " " + diagnostic.code())
                .toList();
    }
}
