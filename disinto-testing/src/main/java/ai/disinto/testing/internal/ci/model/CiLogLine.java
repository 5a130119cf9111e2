package ai.disinto.testing.internal.ci.model;

/**
 * A line of a log.
 *
 * @param number from 0
 * @param second how long after the start of the step
 */
public record CiLogLine(long id, int number, long second, String text) {}
