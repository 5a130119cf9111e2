package ai.disinto.core.sprint;

/**
 * An item of a list, its lines joined by blanks.
 *
 * @param text the text behind the list's mark
 * @param line the index of its first line
 * @param start the index of the text within that line
 * @param number the number of an item of a numbered list, else -1
 */
record ListItem(String text, int line, int start, int number) {}
