package ipstrategy.gateway.sdmx.asking;

import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The query of an SDMX request, read strictly and as it was written: a plus is an AND of the standard and no blank.
/// All faults are told at once by [#check()].
public final class Parameters {

    private static final String OF_COMPONENT = "c[";

    private final Map<String, String> given = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private Parameters(@Nullable String rawQuery, Set<String> known) {
        for (String pair : rawQuery == null || rawQuery.isEmpty() ? new String[0] : rawQuery.split("&")) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            boolean ofComponent = name.startsWith(OF_COMPONENT) && name.endsWith("]") && known.contains("c");
            if (!ofComponent && !known.contains(name)) {
                faults.add(Fault.query(name, "fault.unknown-parameter", String.join(", ", new TreeSet<>(known))));
            } else if (given.putIfAbsent(name, value) != null) {
                faults.add(Fault.query(name, "fault.repeated"));
            }
        }
    }

    /// The query with these parameters and no others; `c` stands for the filters of components.
    ///
    /// @param rawQuery the query as it was sent, or null where there was none
    public static Parameters of(@Nullable String rawQuery, Set<String> known) {
        return new Parameters(rawQuery, known);
    }

    public @Nullable String text(String name) {
        String value = given.get(name);
        return value == null || value.isEmpty() ? null : decoded(value);
    }

    /// The entries of a value that is parted by commas; empty where the parameter is not given.
    public List<String> several(String name) {
        String value = given.get(name);
        return value == null || value.isEmpty()
                ? List.of()
                : List.of(value.split(",")).stream().map(Parameters::decoded).toList();
    }

    public String oneOf(String name, Set<String> words, String usual) {
        String value = text(name);
        if (value == null) {
            return usual;
        }
        if (!words.contains(value)) {
            faults.add(Fault.query(name, "fault.not-one-of", String.join(", ", new TreeSet<>(words))));
            return usual;
        }
        return value;
    }

    public boolean flag(String name) {
        String value = text(name);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            faults.add(Fault.query(name, "fault.not-a-boolean"));
        }
        return "true".equals(value);
    }

    /// A whole number from a least one on, or null where none is given.
    public @Nullable Integer number(String name, int least) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // falls through to the fault, which says the bounds
        }
        faults.add(Fault.query(name, "fault.not-a-number", least, Integer.MAX_VALUE));
        return null;
    }

    /// An xs:dateTime; without an offset it is of the clock's zone, a bare date is its beginning.
    public @Nullable Instant instant(String name, Clock clock) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        try {
            if (value.length() == 10) {
                return LocalDate.parse(value).atStartOfDay(clock.getZone()).toInstant();
            }
            boolean offset = value.endsWith("Z") || value.substring(10).matches(".*[+-][0-9]{2}:[0-9]{2}");
            return offset
                    ? OffsetDateTime.parse(value).toInstant()
                    : LocalDateTime.parse(value).atZone(clock.getZone()).toInstant();
        } catch (DateTimeException | IndexOutOfBoundsException notAnInstant) {
            faults.add(Fault.query(name, "fault.not-an-instant"));
            return null;
        }
    }

    /// The filters of components, by component.
    public Map<String, Condition> conditions() {
        Map<String, Condition> conditions = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            if (name.startsWith(OF_COMPONENT)) {
                String component = name.substring(OF_COMPONENT.length(), name.length() - 1);
                if (value.isEmpty()) {
                    faults.add(Fault.query(name, "fault.empty"));
                } else {
                    conditions.put(component, Condition.parse(value));
                }
            }
        });
        return conditions;
    }

    public void fault(String name, String word, Object... arguments) {
        faults.add(Fault.query(name, word, arguments));
    }

    /// Ends the request where anything was wrong with the query.
    public void check() {
        if (!faults.isEmpty()) {
            throw Refusal.because(ProblemType.INVALID_PARAMETER, faults);
        }
    }

    /// A percent-encoded text; a plus stays a plus.
    static String decoded(String written) {
        try {
            return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return written;
        }
    }
}
