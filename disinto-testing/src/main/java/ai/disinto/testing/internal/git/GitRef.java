package ai.disinto.testing.internal.git;

/** A reference by its full name and the object it points to; {@code type} is {@code commit} or {@code tag}. */
public record GitRef(String name, String sha, String type) {}
