package ipstrategy.measures.adopting;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.events.CloudEvent;
import ipstrategy.following.EventHandler;
import ipstrategy.workdays.Announcement;
import ipstrategy.workdays.Announcements;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Set;

/// Takes over the holidays of a year as the office has entered them; due days that rest on the year are reckoned
/// anew when reports are next asked for. An entry that is older than what is known, or the same, changes nothing.
@ApplicationScoped
class TakingCalendars implements EventHandler {

    private static final String TYPE = "ipstrategy.calendar-year.set.v1";

    private final Announcements announcements;
    private final ObjectMapper json;

    TakingCalendars(Announcements announcements, ObjectMapper json) {
        this.announcements = announcements;
        this.json = json;
    }

    @Override
    public String source() {
        return "coordination";
    }

    @Override
    public Set<String> types() {
        return Set.of(TYPE);
    }

    @Override
    public void handle(CloudEvent event) {
        announcements.keep(read(event.data().path("after")));
    }

    /// A service that comes later reckons with what was entered before it.
    @Override
    public boolean looksBack() {
        return true;
    }

    private Announcement read(JsonNode year) {
        try {
            return json.readerFor(Announcement.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(year);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("a year of the calendar cannot be read: " + year, unreadable);
        }
    }
}
