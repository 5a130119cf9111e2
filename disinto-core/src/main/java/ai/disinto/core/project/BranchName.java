package ai.disinto.core.project;

/** The rules of git for the name of a branch, in one pass. */
final class BranchName {
    private static final int LONGEST = 250;

    private BranchName() {}

    static boolean isValid(String name) {
        boolean whole = !name.isEmpty()
                && name.length() <= LONGEST
                && !name.equals("@")
                && !name.equals("HEAD")
                && !name.startsWith("refs/")
                && !name.endsWith(".");
        return whole && hasGoodCharacters(name) && hasGoodParts(name);
    }

    private static boolean hasGoodCharacters(String name) {
        return name.chars().noneMatch(c -> c <= ' ' || c == 0x7f || "~^:?*[\\".indexOf(c) >= 0)
                && !name.contains("..")
                && !name.contains("@{");
    }

    private static boolean hasGoodParts(String name) {
        for (String part : name.split("/", -1)) {
            if (part.isEmpty() || part.startsWith(".") || part.endsWith(".lock")) {
                return false;
            }
        }
        return true;
    }
}
