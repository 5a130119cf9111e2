package ai.disinto.core.internal.toml;

import java.util.regex.Pattern;

/** Numbers, booleans and dates of TOML 1.0. */
final class BareValue {
    private static final int LONGEST_CHECKED = 500;
    private static final String DIGITS = "[0-9](?:_?[0-9])*+";
    private static final String TIME = "[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]++)?";
    private static final Pattern FORM = Pattern.compile("true|false|[+-]?(?:inf|nan)"
            + "|0x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*+|0o[0-7](?:_?[0-7])*+|0b[01](?:_?[01])*+"
            + "|[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[Tt ]" + TIME + "(?:[Zz]|[+-][0-9]{2}:[0-9]{2})?)?|" + TIME
            + "|[+-]?" + DIGITS + "(?:\\." + DIGITS + ")?(?:[eE][+-]?" + DIGITS + ")?");

    private BareValue() {}

    /** Whether a text has the form of a value; only the parser knows whether it is one. */
    static boolean isFormed(String text) {
        return text.length() > LONGEST_CHECKED || FORM.matcher(text).matches();
    }
}
