package ai.disinto.testing.replay;

import ai.disinto.testing.ForgejoLine;

class Forgejo15ScenariosTest extends RecordedScenariosTest {
    Forgejo15ScenariosTest() {
        super(ForgejoLine.V15, "forgejo-15.0.3");
    }
}
