package ai.disinto.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.examples.WhatNext;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FirstStepsSnippetTest {
    private final PrintStream before = System.out;

    @AfterEach
    void restoreTheOutput() {
        System.setOut(before);
    }

    @Test
    void readme_showsWhatCanBeWorkedOn() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        WhatNext.main(
                new String[] {Sample.FACTORY.resolve("ops/prerequisites.md").toString()});
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("Paging service chosen unblocks 1", "A restore is rehearsed every month unblocks 0");
    }
}
