package ipstrategy.console.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.console.page.Action;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a year, and whether it may be entered.
///
/// @param revision how often people have entered it; 0 where it is as the platform came with it
/// @param source the document it was entered from, if it was
public record KnownYear(
        int year,
        int revision,
        @Nullable Notice source,
        List<SpecialDay> days,
        @Nullable Instant setAt,
        @JsonProperty("_actions") List<Action> actions) {

    /// The document that announces the holidays of a year.
    public record Notice(
            String title, String number, @Nullable LocalDate date) {}

    public Action action(String name) {
        return Action.among(actions, name);
    }

    /// The title of the notice as it is first shown in the form.
    public String title() {
        return source == null ? "" : source.title();
    }

    /// Its number.
    public String number() {
        return source == null ? "" : source.number();
    }

    /// The day on which it was issued, as browsers write it.
    public String issued() {
        return source == null || source.date() == null ? "" : source.date().toString();
    }

    /// The address of its page, without what is asked there.
    public String place() {
        return CalendarResource.HOME + "/" + year;
    }
}
