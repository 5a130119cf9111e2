package ai.disinto.examples.report;

import ai.disinto.core.ops.FiledRequest;
import ai.disinto.core.ops.RequestPart;
import ai.disinto.core.prerequisite.TreeAnalysis;
import ai.disinto.core.prerequisite.VaultBlock;
import java.io.PrintWriter;
import java.util.List;

/** What waits for a person: since when, for what, and what it holds up. */
final class WaitingText {
    private static final int WIDTH = 100;

    private final FactoryFiles files;
    private final Style style;

    WaitingText(FactoryFiles files, Style style) {
        this.files = files;
        this.style = style;
    }

    void print(PrintWriter out) {
        List<FiledRequest> waiting = files.waiting();
        out.println();
        out.println(style.title("Waits for a person")
                + style.faint("  " + waiting.size() + (waiting.size() == 1 ? " request" : " requests")));
        List<VaultBlock> blocks = files.tree().map(TreeAnalysis::vaultBlocked).orElse(List.of());
        waiting.forEach(request -> request(out, request, blocks));
        for (VaultBlock block : blocks) {
            if (waiting.stream().noneMatch(request -> isFor(block, request))) {
                out.println("  " + style.bad("✘") + " " + block.item().text() + ": " + reason(block)
                        + style.faint(" – " + block.objective().name()));
            }
        }
    }

    private void request(PrintWriter out, FiledRequest filed, List<VaultBlock> blocks) {
        out.println("  " + style.warn("■") + " " + filed.request().title()
                + TextReport.numbers(filed.request().issueNumbers(), style));
        String since =
                filed.request().waitingSince().map(date -> ", since " + date).orElse("");
        out.println("    " + style.faint(filed.path() + since));
        filed.request()
                .part(RequestPart.WHAT)
                .flatMap(what -> what.lines().findFirst())
                .ifPresent(what -> out.println("    asks for: " + shortened(what)));
        blocks.stream()
                .filter(block -> isFor(block, filed))
                .forEach(block -> out.println("    holds up: " + block.item().text()
                        + style.faint(" – " + block.objective().name())));
    }

    private boolean isFor(VaultBlock block, FiledRequest filed) {
        return block.request().flatMap(files::request).filter(filed::equals).isPresent();
    }

    private static String reason(VaultBlock block) {
        String path = block.request().orElse("");
        return switch (block.state()) {
            case MISSING, UNKNOWN ->
                path.isEmpty() ? "waits for a person, but names no request" : "the request " + path + " does not exist";
            case PENDING -> "waits for " + path;
            case APPROVED -> path + " is approved, and still to be carried out";
            case FIRED -> path + " is carried out; the mark in the tree can go";
            case REJECTED -> path + " is rejected; the item needs another way";
        };
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= WIDTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, WIDTH)) + "…";
    }
}
