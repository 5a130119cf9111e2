package ai.disinto.forge.agent;

/** One part of a prompt. */
sealed interface PromptPart {
    /** Everything of it that ends up in the text. */
    String content();

    /** Words of the program. */
    record Instruction(String content) implements PromptPart {}

    /** A formula. */
    record Work(String name, String content) implements PromptPart {}

    /** What others wrote, in lines that show everything; {@code written} is how many characters there were. */
    record Data(String label, String content, int kept, int written) implements PromptPart {
        private static final int LONGEST_LABEL = 200;

        static Data of(String label, String text) {
            String first = start(text, Prompt.LONGEST_DATA);
            String origin = ShownText.line(start(label, LONGEST_LABEL));
            return new Data(origin, ShownText.lines(first), first.length(), text.length());
        }

        private static String start(String text, int most) {
            if (text.length() <= most) {
                return text;
            }
            boolean half = Character.isHighSurrogate(text.charAt(most - 1));
            return text.substring(0, half ? most - 1 : most);
        }
    }
}
