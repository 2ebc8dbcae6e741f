package ipstrategy.coordination.conference.agenda;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.coordination.conference.Written;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The agenda items.
@ApplicationScoped
public class AgendaItems implements PanacheRepositoryBase<AgendaItem, String> {

    static final String BY_ID = "id";

    /// What a caller wants to see; null means no condition.
    record Filter(
            @Nullable AgendaItemState state,
            AgendaItem.@Nullable Origin origin,
            @Nullable String meeting,
            @Nullable String agency,
            @Nullable String subject) {}

    /// What others need to know of an item.
    public record Known(
            String id,
            AgendaItemState state,
            Subject subject,
            @Nullable String meeting) {}

    /// An item for other rooms; it does not change until their transaction ends.
    public Optional<Known> known(String id) {
        return Optional.ofNullable(toChange(id))
                .map(item -> new Known(item.id(), item.state(), item.subject(), item.meeting()));
    }

    @Nullable
    AgendaItem named(String id) {
        return Written.isId(id) ? findById(id) : null;
    }

    /// An item that nobody else changes until the transaction ends.
    @Nullable
    AgendaItem toChange(String id) {
        return Written.isId(id) ? findById(id, LockModeType.PESSIMISTIC_WRITE) : null;
    }

    boolean hasOne(String event) {
        return count("event", event) > 0;
    }

    List<AgendaItem> page(Filter filter, Page page) {
        Conditions conditions = conditions(filter);
        return find("from AgendaItem i " + conditions.page(page, "i.id"), conditions.values())
                .range(0, page.limit())
                .list();
    }

    long count(Filter filter) {
        Conditions conditions = conditions(filter);
        return count("from AgendaItem i " + conditions.words(), conditions.values());
    }

    private static Conditions conditions(Filter filter) {
        return Conditions.none()
                .and("state", filter.state(), "i.state = :state")
                .and("origin", filter.origin(), "i.origin = :origin")
                .and("meeting", filter.meeting(), "i.meeting = :meeting")
                .and("agency", filter.agency(), "i.agency = :agency")
                .and("subject", filter.subject(), "i.subject = :subject");
    }
}
