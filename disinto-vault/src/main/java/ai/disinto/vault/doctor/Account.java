package ai.disinto.vault.doctor;

import ai.disinto.forge.model.Permission;

/** Somebody, and what they may do in the operations repository; {@code unusable} as far as it is shown to whoever asks. */
record Account(String login, boolean exists, boolean unusable, boolean rulesSite, Permission access) {
    boolean mayWrite() {
        return access == Permission.WRITE || mayAdminister();
    }

    boolean mayAdminister() {
        return access == Permission.ADMIN || access == Permission.OWNER;
    }

    String accessWord() {
        return switch (access) {
            case NONE -> "may not even read";
            case READ -> "may only read";
            case WRITE -> "may write";
            case ADMIN, OWNER -> "may administer";
            case UNKNOWN -> "has an access of an unknown kind";
        };
    }
}
