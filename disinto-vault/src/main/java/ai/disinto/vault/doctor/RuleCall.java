package ai.disinto.vault.doctor;

import ai.disinto.vault.route.ProtectionDifference;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Spells out the call that changes a rule: with the fields that differ, and no others. */
final class RuleCall {
    private RuleCall() {}

    static String of(String rules, String branch, List<ProtectionDifference> differences) {
        boolean isNew = differences.stream().anyMatch(each -> each.field().equals("rule"));
        String fields = differences.stream()
                .filter(each -> !each.field().equals("rule") && !each.field().equals("branch"))
                .map(each -> quoted(each.field()) + ": " + value(each))
                .collect(Collectors.joining(", "));
        return isNew
                ? "POST " + rules + " {\"rule_name\": " + quoted(branch) + (fields.isEmpty() ? "" : ", ") + fields + "}"
                : "PATCH " + rules + "/" + branch + " {" + fields + "}";
    }

    private static String value(ProtectionDifference difference) {
        String wanted = difference.wanted();
        if (isList(difference.field())) {
            return wanted.isEmpty()
                    ? "[]"
                    : Arrays.stream(wanted.split(", ", -1))
                            .map(RuleCall::quoted)
                            .collect(Collectors.joining(", ", "[", "]"));
        }
        boolean plain = wanted.equals("true") || wanted.equals("false") || isNumber(wanted);
        return plain ? wanted : quoted(wanted);
    }

    private static boolean isList(String field) {
        return field.contains("whitelist_") || field.endsWith("_contexts");
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
