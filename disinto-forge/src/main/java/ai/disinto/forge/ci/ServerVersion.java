package ai.disinto.forge.ci;

import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;

/** What a server says about itself. */
record ServerVersion(String version) {
    static final Decoder<ServerVersion> DECODER = Decoders.add(
            ServerVersion.class, Decoder.of(json -> new ServerVersion(json.requiredText("version")), "version"));
}
