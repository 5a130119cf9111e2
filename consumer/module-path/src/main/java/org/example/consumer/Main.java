package org.example.consumer;

import ai.disinto.core.document.DiagnosticPrinter;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import java.nio.file.Path;

/** Uses the library as an embedder does: reads what is there, and shows what is wrong. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Parsed<SourceText> missing = SourceText.check(Path.of("no-such-file.toml"));
        System.out.println(DiagnosticPrinter.plain().printAll(missing.diagnostics()));
        try {
            missing.orElseThrow();
            throw new IllegalStateException("a missing file has a text");
        } catch (InvalidDocumentException e) {
            System.out.println("consumer: " + e.source() + " was refused");
        }
        System.out.println("consumer: core is " + kind(SourceText.class));
    }

    private static String kind(Class<?> type) {
        return type.getModule().isNamed() ? "the module " + type.getModule().getName() : "on the class path";
    }
}
