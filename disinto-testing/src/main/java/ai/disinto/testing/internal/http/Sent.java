package ai.disinto.testing.internal.http;

/** An answer and how it is sent. */
public record Sent(Answer answer, Sending sending) {}
