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
        Conditions always =
                Conditions.none().and("agency", agency, "agency = :agency").and("role", named(role), "role = :role");
        Conditions both = Conditions.none()
                .given("agency", agency)
                .given("role", named(role))
                .given("today", LocalDate.now(clock));
        String inRole = role == null ? "" : " and r.role = :role";
        String sql = "select (" + TOTAL.sum(always) + ") + (select count(*) from concern c"
                + " where c.agency = :agency and c.role = :role and c.dated and exists (select 1 from responsibility r"
                + " where r.measure = c.measure and r.superseded_at is null" + inRole
                + " and (r.agency = :agency or :agency = any (r.members))"
                + " and (r.valid_from is null or r.valid_from <= :today)"
                + " and (r.valid_to is null or r.valid_to >= :today)))";
        return Selecting.total(session, sql, both);
    }

    private static String named(@Nullable Role role) {
        return role == null ? Concern.IN_ANY_ROLE : role.name();
    }
}
