package ai.disinto.testing.contract;

import ai.disinto.core.secret.Secret;

/** A CI server that runs somewhere. */
record RunningCi(ForgeUnderTest forge, String url, Secret token) implements CiUnderTest {}
