package ai.disinto.vault.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The policy that ships, read once. */
final class StandardPolicy {
    static final VaultPolicy POLICY = load();

    private StandardPolicy() {}

    private static VaultPolicy load() {
        try (InputStream in = Objects.requireNonNull(
                StandardPolicy.class.getResourceAsStream("standard-policy.toml"),
                "standard-policy.toml is missing from the jar of the vault")) {
            return VaultPolicy.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), "standard-policy.toml");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read standard-policy.toml from the jar of the vault", e);
        }
    }
}
