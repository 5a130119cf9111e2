package ai.disinto.testing.internal.ci.model;

import java.util.List;

/** A secret of a repository; prints no value. */
public record CiSecretEntry(long id, String name, String value, List<String> events, List<String> images, String note) {
    @Override
    public String toString() {
        return "secret " + name;
    }
}
