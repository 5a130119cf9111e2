package ai.disinto.testing.proof;

import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewRepository;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import ai.disinto.testing.RepositorySnapshot;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Some creates on one forge, all by chance. */
final class CreateBatch {
    static final int RUNS = 20;
    private static final Duration SHORT = Duration.ofMillis(250);

    private final long seed;
    private final SplittableRandom random;
    private final CreateTally tally = new CreateTally();

    CreateBatch(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    CreateTally tally() {
        return tally;
    }

    CreateBatch run() {
        ForgejoLine line = List.of(ForgejoLine.values()).get(random.nextInt(3));
        try (EmbeddedForge embedded = EmbeddedForge.builder().line(line).calm().start();
                Forge patient = client(embedded, Duration.ofMinutes(1));
                Forge hasty = client(embedded, SHORT)) {
            patient.repositories().create(NewRepository.named("x").initialized());
            patient.repository("root1/x").issues().create(NewIssue.titled("to talk about"));
            for (int i = 0; i < RUNS; i++) {
                one("thing-" + i, embedded, patient.repository("root1/x"), hasty.repository("root1/x"));
            }
        }
        return this;
    }

    private static Forge client(EmbeddedForge embedded, Duration deadline) {
        return Forge.builder()
                .url(embedded.url().toString())
                .token(embedded.adminToken())
                .deadline(deadline)
                .build();
    }

    /** Creates with a fault; whatever came of it, creating once more leaves one. */
    private void one(String name, EmbeddedForge embedded, ForgeRepository patient, ForgeRepository hasty) {
        CreateKind kind = List.of(CreateKind.values()).get(random.nextInt(4));
        boolean once = random.nextInt(4) > 0;
        kind.arrange(patient, name);
        RandomFault onWrite = RandomFault.any(random);
        RandomFault onRead = random.nextInt(3) == 0 ? RandomFault.any(random) : RandomFault.NONE;
        onWrite.happenTo(embedded.faults(), "POST");
        onRead.happenTo(embedded.faults(), "GET");
        String what = "seed " + seed + " " + (once ? "" : "plain ") + kind + " " + name + ", write " + onWrite
                + ", read " + onRead;
        String end = attempt(kind, name, hasty, once);
        embedded.faults().clear();
        judge(what, end, kind.count(x(embedded), name));
        kind.once(patient, name);
        long count = kind.count(x(embedded), name);
        if (once ? count != 1 : count < 1) {
            tally.complain(what + ": " + end + ", then " + count + " of it");
        }
        tally.ended(end);
    }

    private static String attempt(CreateKind kind, String name, ForgeRepository hasty, boolean once) {
        try {
            if (once) {
                kind.once(hasty, name);
            } else {
                kind.plainly(hasty, name);
            }
            return "done";
        } catch (ForgeException e) {
            return e.getClass().getSimpleName();
        }
    }

    private void judge(String what, String end, long count) {
        boolean honest = switch (end) {
            case "done" -> count == 1;
            case "OutcomeUnknownException" -> count <= 1;
            default -> count == 0;
        };
        if (!honest) {
            tally.complain(what + ": " + end + " with " + count + " of it");
        }
    }

    private static RepositorySnapshot x(EmbeddedForge embedded) {
        return embedded.snapshot().repository("root1/x").orElseThrow();
    }
}
