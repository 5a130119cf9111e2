package ai.disinto.testing.internal.api.contents;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.git.GitCommit;
import ai.disinto.testing.internal.git.GitReader;
import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.git.TreeEntry;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Hands out the bytes of files, with what it takes to ask for them again only if they changed. */
final class RawFiles {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final int NOT_MODIFIED = 304;

    private RawFiles() {}

    static Answer get(Call call) {
        GitRepository git = call.repository().git();
        if (git.isEmpty()) {
            throw Refusal.notFound();
        }
        RefAndPath wanted = RefAndPath.of(call);
        GitReader reader = git.reader();
        TreeEntry entry = reader.entry(wanted.commit(), wanted.path())
                .filter(found -> found.type().equals("blob"))
                .orElseThrow(Refusal::notFound);
        Instant changed = reader.lastChange(wanted.commit(), wanted.path())
                .map(GitCommit::committer)
                .orElseThrow()
                .when();
        return serve(call, entry, changed);
    }

    private static Answer serve(Call call, TreeEntry entry, Instant changed) {
        String tag = '"' + entry.sha() + '"';
        byte[] bytes = call.repository().git().reader().blob(entry.sha()).orElseThrow();
        String kind = entry.isLink() ? "symlink" : "file";
        Answer answer = isCurrent(call, tag, changed)
                ? Answer.empty(NOT_MODIFIED)
                : Answer.bytes(200, type(bytes), bytes).with("Cache-Control", "private, max-age=21600");
        return answer.with("ETag", tag)
                .with("Last-Modified", HTTP_DATE.format(changed))
                .with("X-Gitea-Object-Type", kind)
                .with("X-Forgejo-Object-Type", kind);
    }

    private static boolean isCurrent(Call call, String tag, Instant changed) {
        boolean same = Stream.of(call.request().header("If-None-Match").split(",", -1))
                .map(item -> item.strip().replaceFirst("^W/", ""))
                .anyMatch(tag::equals);
        return same
                || since(call.request().header("If-Modified-Since"))
                        .filter(since -> !changed.isAfter(since))
                        .isPresent();
    }

    private static Optional<Instant> since(String header) {
        try {
            return header.isEmpty() ? Optional.empty() : Optional.of(Instant.from(HTTP_DATE.parse(header)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String type(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') < 0 ? "text/plain; charset=utf-8" : "application/octet-stream";
        } catch (CharacterCodingException e) {
            return "application/octet-stream";
        }
    }
}
