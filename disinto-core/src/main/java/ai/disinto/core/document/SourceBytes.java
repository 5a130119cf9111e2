package ai.disinto.core.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Makes text of bytes, or says where they are none. */
final class SourceBytes {
    private final String name;
    private final byte[] bytes;
    private final DocumentLimits limits;

    SourceBytes(String name, byte[] bytes, DocumentLimits limits) {
        this.name = Objects.requireNonNull(name, "name");
        this.bytes = bytes;
        this.limits = limits;
    }

    Parsed<SourceText> read() {
        if (bytes.length > limits.maxSize()) {
            return failed(Diagnostic.error(
                    "document.too-large",
                    SourceLocation.startOf(name),
                    "the file has more than " + limits.maxSize() + " bytes",
                    "check that this is the right file; a greater limit can be given with DocumentLimits"));
        }
        return decode();
    }

    /** Decodes at once what is UTF-8; only text that shows a replacement character is looked at byte by byte. */
    private Parsed<SourceText> decode() {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0
                ? Parsed.of(name, new SourceText(name, text, limits), List.of())
                : decodeStrictly();
    }

    private Parsed<SourceText> decodeStrictly() {
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
        return failed(diagnostic.withExcerpt(text.substring(lineStart)));
    }

    private Parsed<SourceText> failed(Diagnostic diagnostic) {
        return Parsed.failed(name, List.of(diagnostic));
    }
}
