package ai.disinto.core.project;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.Severity;
import ai.disinto.core.document.SourceLocation;

/**
 * What is wrong with one value.
 *
 * @param severity whether it can be used all the same
 * @param code the stable name of the problem
 * @param message the words behind the key's name
 * @param hint what to do about it
 */
record Complaint(Severity severity, String code, String message, String hint) {
    private static final int SHOWN = 60;

    static Complaint error(String code, String message, String hint) {
        return new Complaint(Severity.ERROR, code, message, hint);
    }

    static Complaint warning(String code, String message, String hint) {
        return new Complaint(Severity.WARNING, code, message, hint);
    }

    /** A value in quotes, cut where it is long. */
    static String shown(String value) {
        return '"' + (value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…") + '"';
    }

    Diagnostic at(SourceLocation location, String key) {
        return severity == Severity.ERROR
                ? Diagnostic.error(code, location, key + " " + message, hint)
                : Diagnostic.warning(code, location, key + " " + message, hint);
    }

    /** The same for a wrong argument. */
    IllegalArgumentException asException(String property) {
        return new IllegalArgumentException(property + " " + message + ": " + hint);
    }
}
