package ipstrategy.events;

import java.util.List;
import java.util.regex.Pattern;

/// Which events of a feed are wanted; an empty list sets no condition.
///
/// @param types types as they are, such as `ipstrategy.report.accepted.v1`, or their beginning with a `*` behind it
/// @param agencies the agencies on whose behalf
public record EventFilter(List<String> types, List<String> agencies) {

    /// A type or the beginning of one.
    public static final String WRITTEN_TYPE = "[a-z][a-z0-9.-]{0,118}\\*?";

    public static final Pattern TYPE = Pattern.compile(WRITTEN_TYPE);

    public static final int MOST = 20;

    static final EventFilter NONE = new EventFilter(List.of(), List.of());

    public EventFilter {
        types = List.copyOf(types);
        agencies = List.copyOf(agencies);
    }

    boolean isNone() {
        return types.isEmpty() && agencies.isEmpty();
    }

    /// The types as patterns of `like`; there is nothing in a type that means something there.
    String[] patterns() {
        return types.stream().map(type -> type.replace('*', '%')).toArray(String[]::new);
    }
}
