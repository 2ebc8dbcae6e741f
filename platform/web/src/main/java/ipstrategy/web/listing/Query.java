package ipstrategy.web.listing;

import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The query of a request, read strictly: a parameter nobody knows, a repeated one or a malformed value is a fault, and
/// all faults are told at once by [#check()].
public final class Query {

    /// Which fields of the answer are shown; every read takes it.
    public static final String FIELDS = "fields";

    /// Parameters that every list takes.
    private static final List<String> OF_EVERY_LIST = List.of("limit", "cursor", "sort", "bom", FIELDS);

    /// The things themselves, in place of a page.
    private static final String IDS = "ids";

    private static final Set<String> BESIDE_IDS = Set.of(IDS, "bom", FIELDS);

    private static final int MOST_IDS = 100;

    private static final int LONGEST_LIST = 4000;

    private final MultivaluedMap<String, String> given;
    private final List<Fault> faults = new ArrayList<>();

    private Query(MultivaluedMap<String, String> given, Set<String> known) {
        this.given = given;
        given.forEach((name, values) -> {
            if (!known.contains(name)) {
                faults.add(Fault.query(name, "fault.unknown-parameter", String.join(", ", known)));
            } else if (values.size() > 1) {
                faults.add(Fault.query(name, "fault.repeated"));
            }
        });
    }

    /// The query of a list with these filters.
    public static Query ofList(UriInfo uri, String... filters) {
        Set<String> known = Stream.concat(Arrays.stream(filters), OF_EVERY_LIST.stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Query(uri.getQueryParameters(), known);
    }

    /// The query of a list with these filters, whose things may be asked for by their ids instead.
    public static Query ofThings(UriInfo uri, String... filters) {
        return ofList(uri, Stream.concat(Arrays.stream(filters), Stream.of(IDS)).toArray(String[]::new));
    }

    /// The query of a single resource, which takes these parameters and no others but the fields to be shown.
    public static Query of(UriInfo uri, String... parameters) {
        Set<String> known = new LinkedHashSet<>(List.of(parameters));
        known.add(FIELDS);
        return new Query(uri.getQueryParameters(), known);
    }

    /// The ids of the things that are asked for, each once and in the order asked; none where a page is asked for.
    public List<String> ids(Pattern form, String example) {
        String value = text(IDS, LONGEST_LIST);
        if (value == null) {
            return List.of();
        }
        given.keySet().stream()
                .filter(name -> !BESIDE_IDS.contains(name))
                .forEach(name -> fault(name, "fault.not-with-ids"));
        List<String> ids = List.of(value.split(",", -1));
        if (ids.size() > MOST_IDS) {
            fault(IDS, "fault.too-many-codes", MOST_IDS);
            return List.of();
        }
        for (int place = 0; place < ids.size(); place++) {
            if (!form.matcher(ids.get(place)).matches()) {
                fault(IDS, "fault.malformed-entry", place + 1, example);
            }
        }
        return ids.stream().distinct().toList();
    }

    /// A text of at most so many characters, or null where none is given.
    public @Nullable String text(String name, int longest) {
        String value = given.getFirst(name);
        if (value == null) {
            return null;
        }
        if (value.isBlank()) {
            return fault(name, "fault.empty");
        }
        if (value.codePointCount(0, value.length()) > longest) {
            return fault(name, "fault.too-long", longest);
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            return fault(name, "fault.bad-utf8");
        }
        return value;
    }

    /// A code of a known form, or null where none is given.
    public @Nullable String code(String name, Pattern form, String example) {
        String value = text(name, 80);
        if (value != null && !form.matcher(value).matches()) {
            return fault(name, "fault.malformed", example);
        }
        return value;
    }

    /// Codes of a known form, parted by commas; none where none is given.
    ///
    /// @param most how many at most
    public List<String> codes(String name, Pattern form, int most, String example) {
        String value = text(name, LONGEST_LIST);
        if (value == null) {
            return List.of();
        }
        List<String> codes = List.of(value.split(",", -1));
        if (codes.size() > most) {
            fault(name, "fault.too-many-codes", most);
        } else if (!codes.stream().allMatch(code -> form.matcher(code).matches())) {
            fault(name, "fault.malformed", example);
        }
        return codes.stream().distinct().toList();
    }

    /// Tells of something wrong that only the reader of the query knows.
    public void wrong(String name, String word, Object... arguments) {
        fault(name, word, arguments);
    }

    /// A value that has its own way of being read, or null where none is given.
    public <T> @Nullable T parsed(String name, Function<String, Optional<T>> reading, String example) {
        String value = text(name, 80);
        if (value == null) {
            return null;
        }
        return reading.apply(value).orElseGet(() -> fault(name, "fault.malformed", example));
    }

    public @Nullable LocalDate date(String name) {
        String value = text(name, 40);
        if (value == null) {
            return null;
        }
        try {
            return IsoTime.day(value);
        } catch (DateTimeParseException notADate) {
            return fault(name, "fault.not-a-date");
        }
    }

    /// An instant; a bare date means the end of that day on the clock's time zone.
    public @Nullable Instant instant(String name, Clock clock) {
        String value = text(name, 40);
        if (value == null) {
            return null;
        }
        try {
            return IsoTime.instant(value, clock.getZone());
        } catch (DateTimeParseException notAnInstant) {
            return fault(name, "fault.not-an-instant");
        }
    }

    public <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> words) {
        String value = text(name, 80);
        if (value == null) {
            return null;
        }
        for (E word : words.getEnumConstants()) {
            if (word.name().equals(value)) {
                return word;
            }
        }
        String known = Arrays.stream(words.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        return fault(name, "fault.not-one-of", known);
    }

    public @Nullable String oneOf(String name, Set<String> words) {
        String value = text(name, 80);
        if (value != null && !words.contains(value)) {
            return fault(name, "fault.not-one-of", String.join(", ", words));
        }
        return value;
    }

    public @Nullable Boolean flag(String name) {
        String value = text(name, 10);
        if (value == null) {
            return null;
        }
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> fault(name, "fault.not-a-boolean");
        };
    }

    /// The page asked for, in one of these orders; the first is the usual one, and each that is written without a `-`
    /// may also be reversed.
    public Page page(String... orders) {
        Set<String> known = new LinkedHashSet<>();
        for (String order : orders) {
            known.add(order);
            if (!order.startsWith("-")) {
                known.add("-" + order);
            }
        }
        String written = oneOf("sort", known);
        Sort sort = Sort.of(written == null ? orders[0] : written);
        return new Page(sort, limit(), cursor(sort));
    }

    /// The place a page starts after, in a list that is ordered by a number from 1 on; for the first page one beyond
    /// them all, whichever way it goes.
    public long after(Page page) {
        return after(page, page.sort().descending() ? Long.MAX_VALUE : 0);
    }

    /// The place a page starts after, in a list that is ordered by a number; the given one for the first page.
    public long after(Page page, long first) {
        Cursor cursor = page.after();
        if (cursor == null) {
            return first;
        }
        try {
            return Long.parseLong(cursor.id());
        } catch (NumberFormatException notOurs) {
            fault("cursor", "fault.bad-cursor");
            return first;
        }
    }

    /// Ends the request where anything was wrong with the query.
    public void check() {
        flag("bom");
        if (!faults.isEmpty()) {
            throw Refusal.because(ProblemType.INVALID_PARAMETER, faults);
        }
    }

    /// Tells that a first date lies after a last one.
    public void ordered(String from, @Nullable LocalDate first, @Nullable LocalDate last) {
        if (first != null && last != null && first.isAfter(last)) {
            fault(from, "fault.date-order");
        }
    }

    /// A position in a feed, 0 where none is given.
    public long position(String name) {
        String value = text(name, 20);
        if (value == null) {
            return 0;
        }
        try {
            long position = Long.parseLong(value);
            if (position >= 0) {
                return position;
            }
        } catch (NumberFormatException notANumber) {
            // falls through to the fault, which says the bounds
        }
        fault(name, "fault.not-a-number", 0, Long.MAX_VALUE);
        return 0;
    }

    /// Whether the answer is to have a field, so that what is not asked for need not be read. Without `fields` it has
    /// all.
    public boolean shows(String field) {
        String fields = given.getFirst(FIELDS);
        return fields == null
                || Arrays.stream(fields.split(",", -1)).anyMatch(path -> path.split("\\.", -1)[0].equals(field));
    }

    /// How many rows at most.
    public int limit() {
        String value = text("limit", 10);
        if (value == null) {
            return Page.USUAL_LIMIT;
        }
        try {
            int limit = Integer.parseInt(value);
            if (limit >= 1 && limit <= Page.GREATEST_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            // falls through to the fault, which says the bounds
        }
        fault("limit", "fault.not-a-number", 1, Page.GREATEST_LIMIT);
        return Page.USUAL_LIMIT;
    }

    private @Nullable Cursor cursor(Sort sort) {
        String encoded = text("cursor", 400);
        if (encoded == null) {
            return null;
        }
        return Cursor.decode(encoded)
                .filter(cursor -> cursor.sort().equals(sort.written()))
                .orElseGet(() -> fault("cursor", "fault.bad-cursor"));
    }

    private <T> @Nullable T fault(String name, String word, Object... arguments) {
        faults.add(Fault.query(name, word, arguments));
        return null;
    }
}
