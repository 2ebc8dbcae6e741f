package ipstrategy.coordination.permissions;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tries one operation with all callers, one after the other, on a thing that is made anew once it is used up.
final class Proof {

    /// How long a clerk may be at work, whose writing is no fault. A hole writes every time.
    private static final Duration CLERK = Duration.ofSeconds(10);

    private static final String WROTE = "nothing was to be written, and yet was: ";
    private static final String NOTHING = "done, and yet without ";

    private final Operation operation;
    private final Permission permission;
    private final Supplier<Subject> recipe;
    private final Door door;
    private final Rows rows;

    private @Nullable Subject prepared;
    private @Nullable Optional<Integer> telling;

    Proof(Operation operation, Permission permission, Supplier<Subject> recipe, Door door, Rows rows) {
        this.operation = operation;
        this.permission = permission;
        this.recipe = recipe;
        this.door = door;
        this.rows = rows;
    }

    /// The callers, those who are refused first: they use nothing up.
    List<Who> callers() {
        List<Who> all = permission.callers();
        return Stream.concat(
                        all.stream().filter(who -> permission.verdict(who) != Verdict.ALLOWED),
                        all.stream().filter(who -> permission.verdict(who) == Verdict.ALLOWED))
                .toList();
    }

    String name(Who who) {
        return operation.id() + " · " + who + " -> " + permission.verdict(who).sign();
    }

    /// What is wrong with the answer to a caller, or null.
    @Nullable
    String fault(Who who) {
        String fault = tryOnce(who);
        long end = System.nanoTime() + CLERK.toNanos();
        while (fault != null && fault.startsWith(WROTE) && System.nanoTime() - end < 0) {
            fault = tryOnce(who);
        }
        return fault == null ? null : name(who) + ": " + fault;
    }

    private @Nullable String tryOnce(Who who) {
        Verdict expected = permission.verdict(who);
        Subject subject = prepared == null ? recipe.get() : prepared;
        Told told = told(subject, who);
        Map<String, String> before = rows.prints();
        Answer answer = door.ask(operation.method(), subject, who);
        prepared = operation.isCommand() && answer.isSuccess() ? null : subject;
        String dispute = expected.against(answer, subject);
        if (dispute == null && told != null) {
            dispute = told.against(answer);
        }
        if (dispute != null) {
            return dispute;
        }
        List<String> changed = Rows.changed(before, rows.prints());
        Subject.Trace trace =
                expected == Verdict.ALLOWED && operation.isCommand() ? subject.trace() : Subject.Trace.NOTHING;
        return switch (trace) {
            case ENTRY ->
                !changed.contains(Rows.AUDIT)
                        ? NOTHING + "an audit entry: " + answer
                        : !changed.contains(Rows.OUTBOX) ? NOTHING + "an event: " + answer : null;
            case CHANGE -> !changed.isEmpty() ? null : NOTHING + "a change: " + answer;
            case NOTHING -> changed.isEmpty() ? null : WROTE + changed;
        };
    }

    /// Whether some view of the thing tells of this operation: whoever may do it finds it there.
    boolean isTold() {
        return telling != null && telling.isPresent();
    }

    /// What the caller reads of this operation where the thing tells of it.
    private @Nullable Told told(Subject subject, Who who) {
        if (!operation.isCommand()) {
            return null;
        }
        List<String> places = Told.places(subject.path());
        if (telling == null) {
            telling = permission.callers().stream()
                    .filter(other -> permission.verdict(other) == Verdict.ALLOWED)
                    .findFirst()
                    .flatMap(other -> IntStream.range(0, places.size())
                            .boxed()
                            .filter(step -> Told.of(operation, read(subject, places.get(step), other)) != null)
                            .findFirst());
        }
        return telling.map(step -> Told.of(operation, read(subject, places.get(step), who)))
                .orElse(null);
    }

    private Answer read(Subject subject, String place, Who who) {
        return door.ask("GET", subject.readAt(place), who);
    }
}
