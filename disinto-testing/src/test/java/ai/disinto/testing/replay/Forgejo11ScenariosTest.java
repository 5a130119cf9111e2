package ai.disinto.testing.replay;

import ai.disinto.testing.ForgejoLine;

class Forgejo11ScenariosTest extends RecordedScenariosTest {
    Forgejo11ScenariosTest() {
        super(ForgejoLine.V11, "forgejo-11.0.15");
    }
}
