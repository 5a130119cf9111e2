package ai.disinto.core.agent;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which model service does an agent's thinking. Immutable; it holds no key, only whether one is needed. */
public final class Backend {
    static final String ANTHROPIC = "anthropic";
    static final String LLAMA = "llama";
    private static final int DEFAULT_COMPACT_PERCENT = 60;
    /** Services of compose may have underscores in their names, which are no host to {@link URI}. */
    private static final Pattern AUTHORITY =
            Pattern.compile("(?<host>\\[[0-9A-Fa-f:.]++]|[A-Za-z0-9._-]++)(?::(?<port>[0-9]{0,5}))?");

    /** How the service is spoken to. */
    public enum Kind {
        /** The service of Anthropic, with its own addresses and models. */
        ANTHROPIC,
        /** A service at an address of its own, such as a model on a machine nearby. */
        OPENAI_COMPATIBLE,
        /** A service that is known by its name alone. */
        OTHER
    }

    private final Kind kind;
    private final String name;
    private final @Nullable URI url;
    private final @Nullable String model;
    private final int compactPercent;
    private final boolean keyed;

    private Backend(Kind kind, @Nullable URI url, @Nullable String model, int compactPercent, boolean keyed) {
        this(kind, kind == Kind.ANTHROPIC ? ANTHROPIC : LLAMA, url, model, compactPercent, keyed);
    }

    private Backend(
            Kind kind, String name, @Nullable URI url, @Nullable String model, int compactPercent, boolean keyed) {
        this.kind = kind;
        this.name = name;
        this.url = url;
        this.model = model;
        this.compactPercent = compactPercent;
        this.keyed = keyed;
    }

    /**
     * Makes the backend of Anthropic with the model that it chooses itself.
     *
     * @return the backend
     */
    public static Backend anthropic() {
        return new Backend(Kind.ANTHROPIC, null, null, DEFAULT_COMPACT_PERCENT, false);
    }

    /**
     * Makes the backend of Anthropic with a model.
     *
     * @param model the name of the model
     * @return the backend
     * @throws IllegalArgumentException if the name is blank or has a control character
     */
    public static Backend anthropic(String model) {
        return new Backend(Kind.ANTHROPIC, null, Names.visible("model", model), DEFAULT_COMPACT_PERCENT, false);
    }

    /**
     * Makes a backend at an address; it needs no key.
     *
     * @param url the address, {@code http} or {@code https}, without user and password
     * @param model the name of the model
     * @return the backend
     * @throws IllegalArgumentException if the address is of another kind, or the name is blank or has a control character
     */
    public static Backend compatible(URI url, String model) {
        Objects.requireNonNull(url, "url");
        boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        String authority = Objects.requireNonNullElse(url.getRawAuthority(), "");
        if (!web || authority.isEmpty()) {
            throw new IllegalArgumentException("url of a backend must be http://host… or https://host…");
        }
        if (!AUTHORITY.matcher(authority).matches()) {
            throw new IllegalArgumentException(
                    "url of a backend must have a host, perhaps a port, and neither user nor password before it");
        }
        return new Backend(Kind.OPENAI_COMPATIBLE, url, Names.visible("model", model), DEFAULT_COMPACT_PERCENT, false);
    }

    /**
     * Makes a backend that is known by its name alone.
     *
     * @param name the name, such as {@code bedrock}
     * @return the backend
     * @throws IllegalArgumentException if the name is blank or has a control character
     */
    public static Backend named(String name) {
        return new Backend(Kind.OTHER, Names.visible("name", name), null, null, DEFAULT_COMPACT_PERCENT, false);
    }

    /**
     * Answers this backend with another model.
     *
     * @param model the name of the model
     * @return the changed backend
     * @throws IllegalArgumentException if the name is blank or has a control character
     */
    public Backend withModel(String model) {
        return new Backend(kind, name, url, Names.visible("model", model), compactPercent, keyed);
    }

    /** The backend at an address, whose model may be unknown. */
    static Backend at(URI url, @Nullable String model) {
        Backend known = compatible(url, model == null ? LLAMA : model);
        return model != null ? known : new Backend(Kind.OPENAI_COMPATIBLE, url, null, DEFAULT_COMPACT_PERCENT, false);
    }

    /**
     * Answers this backend as one whose key must be given.
     *
     * @return the changed backend
     */
    public Backend withKey() {
        return new Backend(kind, name, url, model, compactPercent, true);
    }

    /**
     * Answers this backend with another threshold for compaction.
     *
     * @param percent how full the model's context may be, from 1 to 100
     * @return the changed backend
     * @throws IllegalArgumentException if the number is no such share
     */
    public Backend withCompactPercent(int percent) {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("percent must be from 1 to 100, got " + percent);
        }
        return new Backend(kind, name, url, model, percent, keyed);
    }

    /**
     * Answers how the service is spoken to.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Answers what lists call the service.
     *
     * @return {@code anthropic}, {@code llama} for a service at an address of its own, or the name that it was given
     */
    public String name() {
        return name;
    }

    /**
     * Answers where the service is.
     *
     * @return the address, or empty when it is the provider's own
     */
    public Optional<URI> url() {
        return Optional.ofNullable(url);
    }

    /** What is one place to work at: all that stands behind one host and port share it. */
    String place() {
        if (url == null) {
            return name;
        }
        int usual = "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
        Matcher authority = AUTHORITY.matcher(url.getRawAuthority());
        boolean whole = authority.matches();
        String port = whole ? authority.group("port") : null;
        String host = whole ? authority.group("host") : url.getRawAuthority();
        return name + " at " + host.toLowerCase(Locale.ROOT) + ":"
                + (port == null || port.isEmpty() ? usual : Integer.parseInt(port));
    }

    /**
     * Answers which model works.
     *
     * @return its name, or empty when the service chooses
     */
    public Optional<String> model() {
        return Optional.ofNullable(model);
    }

    /**
     * Answers how full the model's context may be before it is compacted.
     *
     * @return the threshold in per cent; 60 unless changed
     */
    public int compactPercent() {
        return compactPercent;
    }

    /**
     * Answers whether the service takes no call without a key.
     *
     * @return {@code true} if a key must be given
     */
    public boolean needsKey() {
        return keyed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Backend that
                && kind == that.kind
                && name.equals(that.name)
                && Objects.equals(url, that.url)
                && Objects.equals(model, that.model)
                && compactPercent == that.compactPercent
                && keyed == that.keyed;
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, name, url, model, compactPercent, keyed);
    }

    /** Answers kind, model and address. */
    @Override
    public String toString() {
        return (kind == Kind.OTHER ? name : kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                + (model == null ? "" : " " + model)
                + (url == null ? "" : " at " + url);
    }
}
