package ai.disinto.forge.pull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of the names of statuses. Whoever administers a repository chose the pattern and whoever writes to it the
 * names, so matching takes steps for each character of both and never goes back.
 */
final class ContextGlob {
    /** A longer pattern is a name. */
    private static final int LONGEST = 1_000;

    /** A character takes from a state to the next one, or keeps in it; others are reached without one. */
    private static final class State {
        private final List<State> free = new ArrayList<>();
        private final int number;
        /** What is reached from here without a character, this state among it. */
        private final BitSet reached = new BitSet();

        private IntPredicate step = c -> false;
        private @Nullable State next;

        State(int number) {
            this.number = number;
        }
    }

    private record Group(State begin, State end) {}

    private final String text;
    private final List<State> states = new ArrayList<>();
    private State last = state();
    private boolean isPattern;

    private ContextGlob(String text) {
        this.text = text;
    }

    static ContextGlob of(String text) {
        if (text.length() <= LONGEST) {
            ContextGlob pattern = new ContextGlob(text);
            if (pattern.compile(text.codePoints().toArray())) {
                pattern.states.forEach(ContextGlob::reach);
                pattern.isPattern = true;
                return pattern;
            }
        }
        return new ContextGlob(text);
    }

    private static void reach(State from) {
        Deque<State> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            State state = open.pop();
            if (!from.reached.get(state.number)) {
                from.reached.set(state.number);
                state.free.forEach(open::push);
            }
        }
    }

    boolean matches(String name) {
        if (!isPattern) {
            return name.equals(text);
        }
        BitSet now = states.get(0).reached;
        int[] characters = name.codePoints().toArray();
        for (int i = 0; i < characters.length && !now.isEmpty(); i++) {
            now = after(now, characters[i]);
        }
        return now.get(last.number);
    }

    private BitSet after(BitSet now, int c) {
        BitSet then = new BitSet(states.size());
        for (int i = now.nextSetBit(0); i >= 0; i = now.nextSetBit(i + 1)) {
            State next = states.get(i).next;
            if (next != null && states.get(i).step.test(c)) {
                then.or(next.reached);
            }
        }
        return then;
    }

    /** Answers whether it is a pattern. */
    private boolean compile(int[] glob) {
        Deque<Group> groups = new ArrayDeque<>();
        for (int i = 0; i < glob.length; i++) {
            int c = glob[i];
            if (c == '[') {
                int end = end(glob, i);
                Optional<IntPredicate> set = end < 0 ? Optional.empty() : set(glob, i + 1, end);
                if (set.isEmpty()) {
                    return false;
                }
                one(set.get());
                i = end;
            } else if (c == '\\' && i + 1 < glob.length) {
                int escaped = glob[++i];
                one(each -> each == escaped);
            } else {
                plain(c, groups);
            }
        }
        return groups.isEmpty();
    }

    private void plain(int c, Deque<Group> groups) {
        if (c == '*') {
            any();
        } else if (c == '?') {
            one(each -> true);
        } else if (c == '{') {
            Group group = new Group(last, state());
            groups.push(group);
            branch(group);
        } else if (c == ',' && !groups.isEmpty()) {
            last.free.add(groups.element().end());
            branch(groups.element());
        } else if (c == '}' && !groups.isEmpty()) {
            Group group = groups.pop();
            last.free.add(group.end());
            last = group.end();
        } else {
            one(each -> each == c);
        }
    }

    private void branch(Group group) {
        State first = state();
        group.begin().free.add(first);
        last = first;
    }

    private void one(IntPredicate step) {
        State next = state();
        last.step = step;
        last.next = next;
        last = next;
    }

    private void any() {
        State loop = state();
        loop.step = c -> true;
        loop.next = loop;
        last.free.add(loop);
        State next = state();
        loop.free.add(next);
        last = next;
    }

    private State state() {
        State state = new State(states.size());
        states.add(state);
        return state;
    }

    private static int end(int[] glob, int begin) {
        for (int i = begin + 1; i < glob.length; i++) {
            if (glob[i] == ']') {
                return i;
            }
        }
        return -1;
    }

    private static Optional<IntPredicate> set(int[] glob, int begin, int end) {
        boolean isNot = begin < end && glob[begin] == '!';
        int from = isNot ? begin + 1 : begin;
        List<IntPredicate> members = new ArrayList<>();
        for (int i = from; i < end; i++) {
            int first = glob[i];
            boolean isRange = i + 2 < end && glob[i + 1] == '-';
            int last = isRange ? glob[i + 2] : first;
            members.add(c -> first <= c && c <= last);
            i += isRange ? 2 : 0;
        }
        return from == end
                ? Optional.empty()
                : Optional.of(c -> members.stream().anyMatch(each -> each.test(c)) != isNot);
    }

    @Override
    public String toString() {
        return text;
    }
}
