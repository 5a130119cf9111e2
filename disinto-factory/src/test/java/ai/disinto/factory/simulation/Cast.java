package ai.disinto.factory.simulation;

import ai.disinto.core.secret.SecretScanner;
import ai.disinto.factory.FactoryProject;
import ai.disinto.forge.Forge;

/** Who takes part, and how they are: what processes ask the simulation for. */
interface Cast {
    Dice dice();

    /** Whether bad things happen still. */
    boolean isWild();

    int atOnce();

    int mood();

    SimulatedAgent.Temper temper();

    Builds builds();

    /** What is kept out of everything that is said. */
    SecretScanner secrets();

    /** Adds to the project what the seed says: a vault, sprints. */
    FactoryProject equip(FactoryProject project, Forge forge, int process);

    /** Something happens while a process is in the middle of its work. */
    void meddle(FactoryProcess busy);
}
