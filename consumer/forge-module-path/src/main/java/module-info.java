/** Somebody else's program that talks to a forge, here to an embedded one. */
module org.example.forge {
    requires ai.disinto.forge;
    requires ai.disinto.testing;
}
