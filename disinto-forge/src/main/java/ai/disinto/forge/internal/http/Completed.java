package ai.disinto.forge.internal.http;

/**
 * A call that got an answer.
 *
 * @param exchange the call
 * @param answer the last answer
 * @param isRepeated whether an earlier try may have reached the server without an answer
 */
public record Completed(Exchange exchange, HttpAnswer answer, boolean isRepeated) {}
