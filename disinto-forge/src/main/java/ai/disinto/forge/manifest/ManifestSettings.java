package ai.disinto.forge.manifest;

import ai.disinto.forge.ForgeRepository;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What an executor goes by. */
record ManifestSettings(
        ForgeRepository repository, ActionLedger ledger, Map<Integer, SeenIssue> seen, Optional<String> account) {
    private static final int DIGITS = 16;

    static ManifestSettings of(ForgeRepository repository, ActionLedger ledger) {
        return new ManifestSettings(repository, ledger, Map.of(), Optional.empty());
    }

    ManifestSettings withSeen(Map<Integer, SeenIssue> issues) {
        return new ManifestSettings(repository, ledger, issues, account);
    }

    ManifestSettings withAccount(Optional<String> login) {
        return new ManifestSettings(repository, ledger, seen, login);
    }

    String key(ActionManifest manifest, String run) {
        if (!Objects.requireNonNull(run, "run").matches("[A-Za-z0-9._]{1,80}")) {
            throw new IllegalArgumentException("run must be 1 to 80 letters, digits, dots and underscores, got \""
                    + ActionFields.shortened(run) + '"');
        }
        return run + "/" + manifest.digest().substring(0, DIGITS);
    }
}
