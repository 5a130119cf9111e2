package ai.disinto.examples.lifecycle;

/**
 * Whether something holds that must hold in the end.
 *
 * @param holds whether it does
 * @param rule what must hold
 * @param detail what was found
 */
record Finding(boolean holds, String rule, String detail) {}
