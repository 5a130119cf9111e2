package org.example.forge;

import ai.disinto.forge.Forge;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.model.Issue;
import ai.disinto.testing.EmbeddedForge;

/** Uses the forge modules as an embedder does: starts a forge, makes a repository, files an issue, reads it back. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        try (EmbeddedForge embedded = EmbeddedForge.start();
                Forge forge = Forge.builder()
                        .url(embedded.url().toString())
                        .token(embedded.addAccount("alice", "pass-alice"))
                        .build()) {
            forge.repositories().create(NewRepository.named("first").initialized());
            Issue issue = forge.repository("alice/first").issues().create(NewIssue.titled("The first issue"));
            String title = forge.repository("alice/first").issues().get(issue.number()).title();
            System.out.println("consumer: filed #" + issue.number() + " " + title);
        }
        System.out.println("consumer: forge is " + kind(Forge.class));
    }

    private static String kind(Class<?> type) {
        return type.getModule().isNamed() ? "the module " + type.getModule().getName() : "on the class path";
    }
}
