package ai.disinto.testing.replay;

import ai.disinto.testing.ForgejoLine;

class Forgejo16ScenariosTest extends RecordedScenariosTest {
    Forgejo16ScenariosTest() {
        super(ForgejoLine.V16, "forgejo-16.0-2026-07");
    }
}
