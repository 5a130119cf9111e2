package ai.disinto.core.sprint;

import java.util.Optional;

/** The heading of a fork: {@code Fork 1 (Critical): topic} or {@code Q1: question}. */
record ForkHeading(int number, String label, String topic, Optional<String> priority) {

    static Optional<ForkHeading> read(String text) {
        TextCursor cursor = new TextCursor(text);
        boolean fork = cursor.skipWord("Fork");
        if (!fork && !cursor.skipWord("Question") && !cursor.skip('Q')) {
            return Optional.empty();
        }
        cursor.skipBlanks();
        int number = cursor.number();
        if (number < 1) {
            return Optional.empty();
        }
        String label = text.substring(0, cursor.at()).strip();
        cursor.skipBlanks();
        Optional<String> priority = cursor.parenthesis();
        cursor.skipBlanks();
        cursor.skipAny(":—–-.");
        return Optional.of(new ForkHeading(number, label, cursor.rest(), priority));
    }
}
