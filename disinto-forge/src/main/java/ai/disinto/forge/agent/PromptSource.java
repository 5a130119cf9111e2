package ai.disinto.forge.agent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a program gets its prompt: it reads it, or is told the file that has it, which is gone afterwards.
 *
 * @param command the command line as it is run
 * @param input what it reads
 */
record PromptSource(List<String> command, String input, Optional<Path> file) implements AutoCloseable {
    static PromptSource of(List<String> command, Prompt prompt) throws IOException {
        if (command.stream().noneMatch(each -> each.contains(ProcessAgentRunner.PROMPT_FILE))) {
            return new PromptSource(command, prompt.text(), Optional.empty());
        }
        // only its owner may read it, where the system knows owners
        Path file = Files.createTempFile("disinto-prompt-", ".md");
        try {
            Files.writeString(file, prompt.text(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        List<String> named = command.stream()
                .map(each -> each.replace(ProcessAgentRunner.PROMPT_FILE, file.toString()))
                .toList();
        return new PromptSource(named, "", Optional.of(file));
    }

    @Override
    public void close() {
        try {
            if (file.isPresent()) {
                Files.deleteIfExists(file.get());
            }
        } catch (IOException e) {
            System.getLogger(PromptSource.class.getName())
                    .log(System.Logger.Level.WARNING, "the file of a prompt stays: {0} ({1})", file.get(), e);
        }
    }
}
