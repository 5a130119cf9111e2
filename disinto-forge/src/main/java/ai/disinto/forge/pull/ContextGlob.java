package ai.disinto.forge.pull;

/** A pattern of the names of statuses. */
final class ContextGlob {
    private final String text;

    private ContextGlob(String text) {
        this.text = text;
    }

    static ContextGlob of(String text) {
        return new ContextGlob(text);
    }

    boolean matches(String name) {
        return text.equals(name);
    }

    @Override
    public String toString() {
        return text;
    }
}
