package ai.disinto.forge;

import ai.disinto.forge.internal.http.ScriptedTransport;

/** A repository on a scripted server. */
abstract class ClientTest {
    final Scripted scripted = new Scripted();
    final ScriptedTransport server = new ScriptedTransport();
    final Forge forge = scripted.forge(server);
    final ForgeRepository repository = forge.repository("a/b");
    static final String BASE = "/api/v1/repos/a/b";

    /** The size of pages is asked for before whole lists are read. */
    void settings() {
        server.then(200, "{\"max_response_items\":50}");
    }
}
