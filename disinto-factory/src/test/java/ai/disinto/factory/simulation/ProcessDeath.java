package ai.disinto.factory.simulation;

/** Ends a process in the middle of what it does: nothing that it does catches this. */
final class ProcessDeath extends VirtualMachineError {
    private static final long serialVersionUID = 1L;

    ProcessDeath() {
        super("the process died");
    }
}
