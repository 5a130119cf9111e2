package ai.disinto.factory.simulation;

/** Something that somebody does at a time. */
@FunctionalInterface
interface Deed {
    void run() throws InterruptedException;
}
