package ai.disinto.core.formula;

/** The names of files that hold formulas. */
final class FormulaFile {
    /** The file at the root of a profile repository, whatever formula it holds. */
    static final String OF_PROFILE = "formula.toml";

    static final String TOML = ".toml";
    static final String SCRIPT = ".sh";

    private FormulaFile() {}

    /** Whether a source may hold a formula with a name: its file is named alike, or is no file of a formula. */
    static boolean mayHold(String source, String name) {
        String file = source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
        return !file.endsWith(TOML) || file.equals(OF_PROFILE) || file.equals(name + TOML);
    }
}
