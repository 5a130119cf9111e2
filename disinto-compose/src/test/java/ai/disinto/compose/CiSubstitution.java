package ai.disinto.compose;

/** What Woodpecker 3 does to the text of a workflow file before it reads it, for a pipeline without variables. */
final class CiSubstitution {
    private CiSubstitution() {}

    /**
     * Two dollar signs are one. A variable would be filled in, and a backslash before another or before a slash would be
     * taken away by some releases and by others not: none of them may be there.
     */
    static String of(String file) {
        StringBuilder out = new StringBuilder(file.length());
        for (int i = 0; i < file.length(); i++) {
            boolean doubled = file.startsWith("$$", i);
            if (file.startsWith("\\\\", i) || file.startsWith("\\/", i)) {
                throw new AssertionError("a backslash that may vanish at " + i + " in " + file);
            }
            if (file.startsWith("${", i)) {
                throw new AssertionError("a variable at " + i + " in " + file);
            }
            out.append(file.charAt(i));
            i += doubled ? 1 : 0;
        }
        return out.toString();
    }
}
