package ai.disinto.core.ops;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a request says, whatever its form. */
record RequestContent(
        RequestForm form,
        String title,
        Map<RequestPart, String> parts,
        HumanAction action,
        List<UnblockedIssue> unblocks,
        Optional<LocalDate> waitingSince,
        Optional<String> filedBy) {}
