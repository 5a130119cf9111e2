package ai.disinto.forge.work;

import ai.disinto.core.issue.LabelVocabulary;
import ai.disinto.core.secret.SecretScanner;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.ServerTime;
import ai.disinto.forge.internal.http.Pause;
import ai.disinto.forge.work.ClaimSettings.Lifetimes;
import ai.disinto.forge.work.ClaimSettings.Settling;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Settings that are not complete yet. */
final class ClaimSettingsDraft {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 16;

    private final ForgeRepository ops;

    @Nullable
    ForgeRepository repository;

    String claimant = "";
    Duration lease = Duration.ofMinutes(30);
    LabelVocabulary vocabulary = LabelVocabulary.defaults();
    ServerTime time;
    Supplier<String> nonces = ClaimSettingsDraft::nonce;
    SecretScanner secrets = SecretScanner.standard();
    Optional<Settling> settling = Optional.empty();

    ClaimSettingsDraft(ForgeRepository ops) {
        this.ops = ops;
        this.time = ops.time();
    }

    ClaimSettings settings(Duration longest) {
        if (repository == null || claimant.isEmpty()) {
            throw new IllegalStateException(
                    "claims need " + (repository == null ? "forIssuesOf(repository)" : "claimant(login)"));
        }
        return new ClaimSettings(
                ops,
                repository,
                claimant,
                new Lifetimes(lease, longest),
                vocabulary,
                time,
                nonces,
                secrets,
                settling,
                new AtomicReference<>());
    }

    static Settling settling(Duration longest) {
        return () -> {
            try {
                Pause.real().await(Duration.ofMillis(1 + (long) (RANDOM.nextDouble() * longest.toMillis())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private static String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
