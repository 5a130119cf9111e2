package ai.disinto.testing.internal.api;

import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** One page of a list, with the headers that say where it stands. */
public final class Listing<T> {
    private static final int DEFAULT_LIMIT = 30;
    private static final int LARGEST_LIMIT = 50;

    private final Call call;
    private final List<T> all;
    private final int page;
    private final int limit;
    private boolean pageHeaders;
    private boolean nullIfEmpty;
    private boolean withoutLinks;
    private boolean withoutCount;

    private Listing(Call call, List<T> all, int limit) {
        this.call = call;
        this.all = all;
        this.page = Math.max(1, call.query().number("page").orElse(1));
        this.limit = limit;
    }

    /** The page that the call asks for: {@code limit} is 30 unless it is from 1 to 50, and 50 if it is more. */
    public static <T> Listing<T> of(Call call, List<T> all) {
        return of(call, all, DEFAULT_LIMIT);
    }

    /** The same with another limit for calls that name none. */
    public static <T> Listing<T> of(Call call, List<T> all, int unlessNamed) {
        int wanted = call.query().number("limit").orElse(0);
        return new Listing<>(call, all, wanted <= 0 ? unlessNamed : Math.min(wanted, LARGEST_LIMIT));
    }

    /** Adds {@code X-Page}, {@code X-PerPage}, {@code X-PageCount} and {@code X-HasMore}. */
    public Listing<T> withPageHeaders() {
        pageHeaders = true;
        return this;
    }

    /** Leaves out {@code Link}, as the server does on most lists. */
    public Listing<T> withoutLinks() {
        withoutLinks = true;
        return this;
    }

    /** Leaves out {@code X-Total-Count} too, as older servers do on some lists. */
    public Listing<T> withoutCount() {
        withoutCount = true;
        return withoutLinks();
    }

    /** An empty page is the JSON {@code null}. */
    public Listing<T> nullIfEmpty() {
        nullIfEmpty = true;
        return this;
    }

    /** The items of the page. */
    public List<T> items() {
        long from = (long) (page - 1) * limit;
        return from >= all.size() ? List.of() : all.subList((int) from, (int) Math.min(all.size(), from + limit));
    }

    /** The page, its items rendered. */
    public Answer answer(Function<? super T, ? extends JsonNode> renderer) {
        ArrayNode items = Json.array(items(), renderer);
        return headers(Answer.ok(nullIfEmpty && items.isEmpty() ? Json.nothing() : items));
    }

    /** Any answer with the headers of this page. */
    public Answer headers(Answer bare) {
        Answer answer = withoutCount ? bare : bare.with("X-Total-Count", String.valueOf(all.size()));
        if (pageHeaders) {
            answer = answer.with("X-Page", String.valueOf(page))
                    .with("X-PerPage", String.valueOf(limit))
                    .with("X-PageCount", String.valueOf(pages()))
                    .with("X-HasMore", String.valueOf(page < pages()));
        }
        String links = links();
        return withoutLinks || links.isEmpty() ? answer : answer.with("Link", links);
    }

    private int pages() {
        return (all.size() + limit - 1) / limit;
    }

    private String links() {
        int last = Math.max(1, pages());
        int current = Math.min(page, last);
        List<String> links = new ArrayList<>();
        if (current < last) {
            links.add(link(current + 1, "next"));
            links.add(link(last, "last"));
        }
        if (current > 1) {
            links.add(link(1, "first"));
            links.add(link(current - 1, "prev"));
        }
        return String.join(",", links);
    }

    private String link(int target, String relation) {
        Map<String, List<String>> query = new TreeMap<>(call.query().values());
        query.put("page", List.of(String.valueOf(target)));
        List<String> pairs = new ArrayList<>();
        query.forEach((name, values) -> values.forEach(value -> pairs.add(encode(name) + "=" + encode(value))));
        String address = call.instance().base() + call.request().path() + "?" + String.join("&", pairs);
        return "<" + address + ">; rel=\"" + relation + "\"";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
