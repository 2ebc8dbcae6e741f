package ipstrategy.coordination.permissions;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The thing that an operation is tried on, in a state in which it can be done, and the request that does it.
///
/// @param path below `/api/v1`, with its query
/// @param body what is sent, or null for nothing
/// @param type the media type of the body
/// @param row what must stand in the answer for the thing to be seen in it, or null where that is not asked
/// @param agencies which agency stands in which relation to it
/// @param trace what a success leaves behind
record Subject(
        String path,
        @Nullable String body,
        String type,
        @Nullable String row,
        Map<Relation, String> agencies,
        Trace trace) {

    /// What a command that succeeds leaves behind.
    enum Trace {
        /// an audit entry and an event, as every change of state does
        ENTRY,
        /// a change that needs no entry, such as a draft kept for oneself
        CHANGE,
        /// nothing: it answers a question
        NOTHING
    }

    private static final Map<Relation, String> AGENCIES = Map.of(
            Relation.LEAD, "SIPO",
            Relation.PARTICIPANT, "SAIC",
            Relation.OTHER, "MOF",
            Relation.PROVINCE, "PROVINCE-440000",
            Relation.OFFICE, "JC-OFFICE");

    static Subject at(String path) {
        return new Subject(path, null, "application/json", null, AGENCIES, Trace.ENTRY);
    }

    Subject send(String json) {
        return send(json, "application/json");
    }

    Subject send(String text, String mediaType) {
        return new Subject(path, text, mediaType, row, agencies, trace);
    }

    /// The answer shows the thing where it holds this text.
    Subject shownBy(String text) {
        return new Subject(path, body, type, text, agencies, trace);
    }

    Subject with(Relation relation, String agency) {
        Map<Relation, String> others = new EnumMap<>(agencies);
        others.put(relation, agency);
        return new Subject(path, body, type, row, others, trace);
    }

    Subject leaving(Trace left) {
        return new Subject(path, body, type, row, agencies, left);
    }

    /// The same thing as it is read at another place.
    Subject readAt(String place) {
        return new Subject(place, null, "application/json", null, agencies, Trace.NOTHING);
    }

    /// The agency that a caller acts for, or null for none.
    @Nullable
    String agency(Relation relation) {
        return relation == Relation.NONE ? null : Objects.requireNonNull(agencies.get(relation));
    }

    boolean isShownIn(Answer answer) {
        return row == null || answer.body().contains(row);
    }
}
