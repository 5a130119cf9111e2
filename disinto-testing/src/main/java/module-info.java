/** For tests and demonstrations: an embedded forge with real git behind it. */
@org.jspecify.annotations.NullMarked
module ai.disinto.testing {
    requires static transitive org.jspecify;
    // for the extension, the assertions and the contract suite: whoever uses them requires these too
    requires static org.junit.jupiter.api;
    requires static org.assertj.core;
    requires static java.logging;
    requires transitive ai.disinto.core;
    requires transitive ai.disinto.forge;
    requires java.net.http;
    requires jdk.httpserver;
    requires tools.jackson.databind;
    requires org.snakeyaml.engine;
    requires org.eclipse.jgit;
    // what JGit needs and cannot say: it is an automatic module
    requires org.slf4j;
    requires com.googlecode.javaewah;
    requires org.apache.commons.codec;

    exports ai.disinto.testing;
    exports ai.disinto.testing.assertj;
    exports ai.disinto.testing.contract;
    exports ai.disinto.testing.junit;

    opens ai.disinto.testing.contract to
            org.junit.platform.commons;
}
