package ipstrategy.coordination.conference.meeting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.coordination.conference.Written;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The meetings.
@ApplicationScoped
public class Meetings implements PanacheRepositoryBase<Meeting, String> {

    static final String BY_ID = "id";

    /// What a caller wants to see; null means no condition.
    record Filter(
            Meeting.@Nullable Kind kind,
            @Nullable MeetingState state,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /// How far a meeting has come, or empty where there is none of this id.
    public Optional<MeetingState> stateOf(String id) {
        return findByIdOptional(id).map(Meeting::state);
    }

    @Nullable
    Meeting named(String id) {
        return Written.isId(id) ? findById(id) : null;
    }

    /// A meeting that nobody else changes until the transaction ends.
    @Nullable
    Meeting toChange(String id) {
        return Written.isId(id) ? findById(id, LockModeType.PESSIMISTIC_WRITE) : null;
    }

    List<Meeting> page(Filter filter, Page page) {
        Conditions conditions = conditions(filter);
        return find("from Meeting m " + conditions.page(page, "m.id"), conditions.values())
                .range(0, page.limit())
                .list();
    }

    long count(Filter filter) {
        Conditions conditions = conditions(filter);
        return count("from Meeting m " + conditions.words(), conditions.values());
    }

    private static Conditions conditions(Filter filter) {
        return Conditions.none()
                .and("kind", filter.kind(), "m.kind = :kind")
                .and("state", filter.state(), "m.state = :state")
                .and("from", filter.from(), "m.date >= :from")
                .and("to", filter.to(), "m.date <= :to");
    }
}
