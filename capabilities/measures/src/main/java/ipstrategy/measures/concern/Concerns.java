package ipstrategy.measures.concern;

import ipstrategy.measures.session.Selecting;
import ipstrategy.measures.tally.RunningTotal;
import ipstrategy.measures.tally.Tallied;
import ipstrategy.measures.terms.Role;
import ipstrategy.web.listing.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many measures concern an agency today. Those that do whatever the day come from a tally that the database keeps
/// with every change; the others, where agencies succeed each other, are counted.
@ApplicationScoped
public class Concerns implements Tallied {

    private static final RunningTotal TOTAL =
            new RunningTotal("concern_tally", "measures", List.of("agency", "role"), 0x7A14);

    private final EntityManager session;
    private final Clock clock;

    Concerns(EntityManager session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Override
    public RunningTotal total() {
        return TOTAL;
    }

    /// @param role the role in which, or null for any
    public long count(String agency, @Nullable Role role) {
        Conditions asked = Conditions.none()
                .and("agency", agency, "agency = :agency")
                .and("role", role == null ? Concern.IN_ANY_ROLE : role.name(), "role = :role")
                .given("today", LocalDate.now(clock));
        String dated = "select count(*) from concern " + asked.words() + " and dated and exists"
                + " (select 1 from responsibility r where r.measure = concern.measure and r.superseded_at is null"
                + (role == null ? "" : " and r.role = :role")
                + " and (r.agency = :agency or :agency = any (r.members))"
                + " and (r.valid_from is null or r.valid_from <= :today)"
                + " and (r.valid_to is null or r.valid_to >= :today))";
        String sql = "select (" + TOTAL.sum(asked) + ") + (" + dated + ")";
        return Selecting.total(session, sql, asked);
    }
}
