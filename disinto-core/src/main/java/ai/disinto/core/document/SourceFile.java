package ai.disinto.core.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Reads one file completely, or says why not. */
final class SourceFile {
    private final Path file;
    private final String name;
    private final DocumentLimits limits;

    SourceFile(Path file, DocumentLimits limits) {
        this.file = Objects.requireNonNull(file, "file");
        this.name = file.toString();
        this.limits = Objects.requireNonNull(limits, "limits");
    }

    Parsed<SourceText> read() {
        if (Files.isDirectory(file)) {
            return failed("file.not-a-file", "a directory stands where a file should be", "name the file inside it");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return failed("file.not-a-file", "this is no regular file", "name a regular file");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(limits.maxSize() + 1);
        } catch (NoSuchFileException e) {
            return failed("file.not-found", "there is no such file", "check the path, or create the file");
        } catch (IOException e) {
            return failed(
                    "file.unreadable",
                    "the file cannot be read (" + e.getClass().getSimpleName() + ")",
                    "make the file readable for this user");
        }
        if (bytes.length > limits.maxSize()) {
            return failed(
                    "document.too-large",
                    "the file has more than " + limits.maxSize() + " bytes",
                    "check that this is the right file; a greater limit can be given with DocumentLimits");
        }
        return decode(bytes);
    }

    /** Decodes at once what is UTF-8; only text that shows a replacement character is looked at byte by byte. */
    private Parsed<SourceText> decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0
                ? Parsed.of(name, new SourceText(name, text, limits), List.of())
                : decodeStrictly(bytes);
    }

    private Parsed<SourceText> decodeStrictly(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            return notUtf8(out, bytes[in.position()]);
        }
        return Parsed.of(name, new SourceText(name, out.toString(), limits), List.of());
    }

    private Parsed<SourceText> notUtf8(CharSequence before, byte offending) {
        String text = before.toString();
        int lineStart = Math.max(text.lastIndexOf('\n') + 1, text.startsWith("\uFEFF") ? 1 : 0);
        int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
        int column = text.codePointCount(lineStart, text.length()) + 1;
        Diagnostic diagnostic = Diagnostic.error(
                "file.not-utf8",
                new SourceLocation(name, line, column),
                String.format("byte 0x%02x is not UTF-8", offending),
                "save the file as UTF-8");
        return Parsed.failed(name, List.of(diagnostic.withExcerpt(text.substring(lineStart))));
    }

    private Parsed<SourceText> failed(String code, String message, String hint) {
        return Parsed.failed(name, List.of(Diagnostic.error(code, SourceLocation.startOf(name), message, hint)));
    }
}
