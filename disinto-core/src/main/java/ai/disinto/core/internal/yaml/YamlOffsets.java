package ai.disinto.core.internal.yaml;

/** Turns the parser's code points into offsets of the document. */
final class YamlOffsets {
    private final int base;
    private final int length;
    private final int[] offsets;

    YamlOffsets(String part, int base) {
        this.base = base;
        this.length = part.length();
        int points = part.codePointCount(0, part.length());
        this.offsets = new int[points == part.length() ? 0 : points];
        int at = 0;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = at;
            at += Character.charCount(part.codePointAt(at));
        }
    }

    int offset(int point) {
        if (offsets.length == 0) {
            return base + Math.min(point, length);
        }
        return base + (point < offsets.length ? offsets[point] : length);
    }
}
