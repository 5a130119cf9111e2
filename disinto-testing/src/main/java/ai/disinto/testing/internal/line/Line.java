package ai.disinto.testing.internal.line;

/** A line of releases and what sets it apart. */
public enum Line {
    V11(11, "11.0.15+gitea-1.22.0"),
    V15(15, "15.0.3+gitea-1.22.0"),
    V16(16, "16.0.0-dev+gitea-1.22.0");

    private final int number;
    private final String version;

    Line(int number, String version) {
        this.number = number;
        this.version = version;
    }

    public int number() {
        return number;
    }

    /** The version as the server names it. */
    public String version() {
        return version;
    }

    public boolean atLeast(int line) {
        return number >= line;
    }

    /** What a renamed repository answers. */
    public int movedStatus() {
        return atLeast(15) ? 301 : 307;
    }
}
