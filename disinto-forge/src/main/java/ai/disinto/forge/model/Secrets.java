package ai.disinto.forge.model;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.internal.json.JsonObject;
import java.util.Optional;

/** Reads secrets. */
final class Secrets {
    private Secrets() {}

    static Optional<Secret> of(JsonObject json, String name) {
        return json.optionalText(name)
                .filter(text -> text.chars().noneMatch(Character::isISOControl))
                .map(Secret::of);
    }
}
