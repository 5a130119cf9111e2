package ai.disinto.vault.dispatch;

import ai.disinto.core.secret.Secret;
import ai.disinto.core.secret.SecretScanner;
import ai.disinto.vault.decision.Refusal;
import ai.disinto.vault.decision.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether the secrets of an action can be kept out of what it writes. What cannot be redacted is not handed out. */
final class KnownSecrets {
    private KnownSecrets() {}

    static Assessor.Assessment check(Assessor.Assessment found, SecretScanner scanner) {
        List<Refusal> refusals = found.permit().stream()
                .flatMap(permit -> refusals(permit.secrets(), scanner).stream())
                .toList();
        return refusals.isEmpty() ? found : Assessor.Assessment.refused(refusals);
    }

    private static List<Refusal> refusals(Map<String, Secret> secrets, SecretScanner scanner) {
        List<Refusal> out = new ArrayList<>();
        secrets.forEach((name, secret) -> {
            try {
                scanner.withKnown(List.of(secret));
            } catch (IllegalArgumentException e) {
                out.add(new Refusal(
                        RefusalCode.SECRET_TOO_SHORT,
                        "the secret " + name + " is so short that it would be found in ordinary words",
                        "give the vault a longer " + name));
            }
        });
        return out;
    }
}
