package ai.disinto.testing.contract;

import ai.disinto.core.secret.Secret;
import ai.disinto.testing.EmbeddedCi;

/** A CI server within this process. */
record EmbeddedCiUnderTest(ForgeUnderTest forge, EmbeddedCi ci, Secret token) implements CiUnderTest {
    @Override
    public String url() {
        return ci.url().toString();
    }

    @Override
    public void close() {
        try {
            ci.close();
        } finally {
            forge.close();
        }
    }
}
