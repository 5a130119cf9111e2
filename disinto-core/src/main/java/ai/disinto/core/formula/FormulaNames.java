package ai.disinto.core.formula;

/** What names and paths in formulas may be made of. */
final class FormulaNames {
    private static final int LONGEST = 100;

    private FormulaNames() {}

    /** Lower-case letters, digits and dashes, no dash in front: safe as a file name and as an argument. */
    static boolean isFormula(String name) {
        return isName(name, "-") && name.charAt(0) != '-';
    }

    static boolean isStep(String id) {
        return isName(id, "-_") && id.charAt(0) != '-';
    }

    static boolean isVariable(String name) {
        if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
            return false;
        }
        return name.chars().allMatch(c -> isVariablePart((char) c));
    }

    static boolean isVariablePart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    /** A relative path that stays in its folder. A colon in the first part would be a prefix or a drive. */
    static boolean isInside(String path) {
        if (path.isBlank() || path.startsWith("/") || path.endsWith("/")) {
            return false;
        }
        if (path.chars().anyMatch(c -> Character.isISOControl(c) || c == '\\')) {
            return false;
        }
        String[] parts = path.split("/", -1);
        for (String part : parts) {
            if (part.isEmpty() || part.equals("..") || part.equals(".")) {
                return false;
            }
        }
        return parts[0].indexOf(':') < 0;
    }

    private static boolean isName(String text, String also) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && also.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
