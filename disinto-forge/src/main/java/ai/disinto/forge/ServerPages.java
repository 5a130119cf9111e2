package ai.disinto.forge;

import ai.disinto.forge.internal.http.Completed;
import ai.disinto.forge.internal.http.Exchange;
import ai.disinto.forge.internal.http.Target;
import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonAnswer;
import ai.disinto.forge.internal.json.JsonException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** The pages of a list on the server, asked for by number. Addresses that the server gives are never followed. */
final class ServerPages<T> implements PageSource<T> {
    private final Calls calls;
    private final Target target;
    private final Class<T> type;
    private final Function<T, ?> identity;
    private boolean single;
    private boolean miscounted;
    private String field = "";
    private volatile int size;

    ServerPages(Calls calls, Target target, Class<T> type, Function<T, ?> identity) {
        this.calls = calls;
        this.target = target;
        this.type = type;
        this.identity = identity;
    }

    /** The server does not cut this list. */
    ServerPages<T> asSinglePage() {
        single = true;
        return this;
    }

    /** The server counts the rows of the page, not those of the list. */
    ServerPages<T> asMiscounted() {
        miscounted = true;
        return this;
    }

    /** The list is a field of an object. */
    ServerPages<T> in(String name) {
        field = name;
        return this;
    }

    @Override
    public Page<T> page(int number) {
        if (size == 0) {
            size = calls.connection().knownPageSize();
        }
        Target page = single ? target : target.query("page", number).query("limit", size);
        Completed done = calls.send(Exchange.of("GET", page.toString()));
        try {
            List<Optional<T>> rows = rows(done.answer().body());
            List<T> items = rows.stream().flatMap(Optional::stream).toList();
            return Page.of(number, items, total(done), rows.size());
        } catch (JsonException e) {
            throw calls.unexpected(done, e);
        }
    }

    @Override
    public Object identity(T item) {
        return identity.apply(item);
    }

    @Override
    public boolean isSinglePage() {
        return single;
    }

    @Override
    public void prepare() {
        if (!single && size == 0) {
            size = calls.connection().pageSize(calls);
        }
    }

    private List<Optional<T>> rows(byte[] body) {
        Decoder<T> decoder = Decoders.of(type);
        if (field.isEmpty()) {
            return JsonAnswer.list(body, decoder);
        }
        Decoder<List<Optional<T>>> outer =
                Decoder.of(json -> json.objects(field, each -> Optional.of(decoder.decode(each))), field);
        return JsonAnswer.object(body, outer.within(decoder));
    }

    private OptionalInt total(Completed done) {
        return miscounted ? OptionalInt.empty() : done.answer().number("X-Total-Count");
    }
}
