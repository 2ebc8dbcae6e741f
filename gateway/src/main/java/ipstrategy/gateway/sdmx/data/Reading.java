package ipstrategy.gateway.sdmx.data;

import ipstrategy.gateway.sdmx.message.Batch;
import ipstrategy.gateway.sdmx.message.DataMessage;
import ipstrategy.gateway.sdmx.message.Row;
import ipstrategy.gateway.sdmx.source.Figure;
import ipstrategy.gateway.sdmx.structure.Component;
import ipstrategy.gateway.sdmx.structure.Cube;
import ipstrategy.web.Language;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads the figures of one dataflow of a query page by page into a message, and takes from the message what is written
/// so far. Where the order of the answer is another than that in which the services tell figures, it holds up to so
/// many observations and refuses what is greater.
final class Reading implements Iterator<byte[]> {

    /// How many observations are held at most for one answer.
    static final int GREATEST = 100_000;

    private final Cube cube;
    private final DataQuery query;
    private final Selecting selecting;
    private final Language language;
    private final DataMessage message;
    private final Iterator<List<Figure>> pages;
    private final Portion portion;
    private final Map<List<String>, Integer> perSeries = new HashMap<>();
    private final Map<List<String>, Deque<Row>> latest = new LinkedHashMap<>();
    private final List<Row> changes = new ArrayList<>();
    private final List<Row> gathered = new ArrayList<>();
    private final @Nullable Comparator<Row> order;
    private int seen;
    private boolean opened;
    private boolean ended;

    Reading(
            Cube cube,
            DataQuery query,
            Selecting selecting,
            Language language,
            DataMessage message,
            Iterator<List<Figure>> pages,
            Portion portion) {
        this.cube = cube;
        this.query = query;
        this.selecting = selecting;
        this.language = language;
        this.message = message;
        this.pages = pages;
        this.portion = portion;
        this.order = query.isOrderedByServices() ? null : Arranging.by(query.order(), cube, query.across());
    }

    @Override
    public boolean hasNext() {
        return !ended;
    }

    /// Reads one page more, and the end after the last.
    @Override
    public byte[] next() {
        if (pages.hasNext() && !isFull()) {
            for (Figure figure : pages.next()) {
                Row row = Row.of(figure, cube, language);
                if (cube.covers(figure) && selecting.takes(row)) {
                    sort(row);
                }
            }
        } else {
            end();
            ended = true;
        }
        return message.taken();
    }

    private void sort(Row row) {
        if (query.history() || query.updatedAfter() != null) {
            // What did not change is held for nobody: whatever took the place of a figure came after the same instant.
            if (hasChanged(row)) {
                changes.add(row);
                bound(changes.size());
            }
        } else if (query.last() != null) {
            Deque<Row> kept = latest.computeIfAbsent(series(row), none -> new ArrayDeque<>());
            kept.addLast(row);
            if (kept.size() > query.last()) {
                kept.removeFirst();
            } else {
                bound(++seen);
            }
        } else if (query.first() == null || perSeries.merge(series(row), 1, Integer::sum) <= query.first()) {
            put(row);
        }
    }

    /// Tells it at once, or holds it until all are there to be put in order.
    private void put(Row row) {
        if (order == null) {
            tell(row);
        } else {
            gathered.add(row);
            bound(gathered.size());
        }
    }

    private List<String> series(Row row) {
        return row.key(cube.of(Component.Kind.DIMENSION));
    }

    private boolean isFull() {
        return portion.isFull() && changes.isEmpty() && latest.isEmpty() && gathered.isEmpty();
    }

    private void end() {
        latest.values().forEach(rows -> rows.stream().limit(first(rows.size())).forEach(this::put));
        latest.clear();
        inOrder(gathered).forEach(this::tell);
        gathered.clear();
        if (!changes.isEmpty()) {
            tellChanges();
        }
    }

    private long first(int all) {
        return query.first() == null ? all : query.first();
    }

    private boolean hasChanged(Row row) {
        Instant after = query.updatedAfter();
        Instant until = row.figure().knownTo();
        return after == null || row.figure().knownFrom().isAfter(after) || until != null && until.isAfter(after);
    }

    private void tellChanges() {
        List<Row> wanted = ofFirstAndLastPeriods(changes);
        if (query.history()) {
            batches(wanted).forEach(this::batch);
            return;
        }
        Map<String, Row> standing = new HashMap<>();
        List<Row> deleted = new ArrayList<>();
        List<Row> replaced = new ArrayList<>();
        for (Row row : wanted) {
            if (row.figure().knownTo() == null) {
                standing.put(row.figure().key(), row);
                replaced.add(row);
            }
        }
        for (Row row : wanted) {
            if (row.figure().knownTo() != null
                    && standing.putIfAbsent(row.figure().key(), row) == null) {
                deleted.add(row);
            }
        }
        batch(new Batch(false, null, null), replaced);
        batch(new Batch(true, null, null), deleted);
    }

    /// Of each series so many periods as are asked for, each with all that was believed of it.
    private List<Row> ofFirstAndLastPeriods(List<Row> rows) {
        if (query.first() == null && query.last() == null) {
            return rows;
        }
        Map<List<String>, SortedMap<LocalDate, List<Row>>> periods = new LinkedHashMap<>();
        rows.forEach(row -> periods.computeIfAbsent(series(row), none -> new TreeMap<>())
                .computeIfAbsent(row.figure().period().end(), none -> new ArrayList<>())
                .add(row));
        return periods.values().stream()
                .flatMap(series -> series.values().stream()
                        .skip(query.last() == null ? 0 : Math.max(0, series.size() - query.last()))
                        .limit(query.first() == null ? Integer.MAX_VALUE : query.first())
                        .flatMap(List::stream))
                .toList();
    }

    /// One batch for each time at which figures became known, and until when; the earliest first.
    private Map<Batch, List<Row>> batches(List<Row> wanted) {
        Map<Batch, List<Row>> batches = new LinkedHashMap<>();
        wanted.stream()
                .sorted(Comparator.comparing((Row row) -> row.figure().knownFrom())
                        .thenComparing(row -> row.figure().knownTo() == null
                                ? Instant.MAX
                                : row.figure().knownTo()))
                .forEach(row -> batches.computeIfAbsent(
                                new Batch(
                                        false,
                                        row.figure().knownFrom(),
                                        row.figure().knownTo()),
                                none -> new ArrayList<>())
                        .add(row));
        return batches;
    }

    private void batch(Batch batch, List<Row> rows) {
        if (!rows.isEmpty()) {
            message.open(batch);
            opened = true;
            inOrder(rows).forEach(this::tell);
        }
    }

    private List<Row> inOrder(List<Row> rows) {
        return order == null ? rows : rows.stream().sorted(order).toList();
    }

    private void tell(Row row) {
        if (!portion.takes()) {
            return;
        }
        if (!opened) {
            message.open(Batch.current());
            opened = true;
        }
        message.add(row);
        bound(message.held());
    }

    private static void bound(int held) {
        if (held > GREATEST) {
            throw Refusal.of(ProblemType.ANSWER_TOO_LARGE, "detail.sdmx-too-large", GREATEST);
        }
    }
}
