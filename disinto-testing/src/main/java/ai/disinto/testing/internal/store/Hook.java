package ai.disinto.testing.internal.store;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A webhook of a repository, an organisation, a user or the instance. */
public final class Hook {
    private final long id;
    private final String type;
    private final Instant created;
    private Instant updated;
    private boolean active;
    private String url;
    private String contentType = "json";
    private String httpMethod = "POST";
    private String secret = "";
    private String branchFilter = "";
    private String authorizationHeader = "";
    private final Set<String> events = new LinkedHashSet<>();
    private final Map<String, String> config = new TreeMap<>();

    public Hook(long id, String type, Instant created, Instant updated, String url) {
        this.id = id;
        this.type = type;
        this.created = created;
        this.updated = updated;
        this.url = url;
    }

    public long id() {
        return id;
    }

    public String type() {
        return type;
    }

    public Instant created() {
        return created;
    }

    public Instant updated() {
        return updated;
    }

    public void updated(Instant value) {
        updated = value;
    }

    public boolean active() {
        return active;
    }

    public void active(boolean value) {
        active = value;
    }

    public String url() {
        return url;
    }

    public void url(String value) {
        url = value;
    }

    public String contentType() {
        return contentType;
    }

    public void contentType(String value) {
        contentType = value;
    }

    public String httpMethod() {
        return httpMethod;
    }

    public void httpMethod(String value) {
        httpMethod = value;
    }

    public String secret() {
        return secret;
    }

    public void secret(String value) {
        secret = value;
    }

    public String branchFilter() {
        return branchFilter;
    }

    public void branchFilter(String value) {
        branchFilter = value;
    }

    public String authorizationHeader() {
        return authorizationHeader;
    }

    public void authorizationHeader(String value) {
        authorizationHeader = value;
    }

    public Set<String> events() {
        return events;
    }

    public Map<String, String> config() {
        return config;
    }
}
