package ai.disinto.vault.internal.request;

/** Route A: the vault notes that it lets an action in, then commits it to the main branch. */
public final class DirectAdmission {}
