package ipstrategy.coordination.client;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import ipstrategy.coordination.step.Turn;
import ipstrategy.web.listing.Conditions;
import ipstrategy.web.listing.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All machine clients that an administrator has registered.
@ApplicationScoped
class Clients implements PanacheRepositoryBase<Client, String> {

    static final String BY_ID = "id";

    List<Client> page(@Nullable String agency, Page page) {
        Conditions conditions = conditions(agency);
        return find("from Client c " + conditions.page(page, "c.id"), conditions.values())
                .range(0, page.limit())
                .list();
    }

    long count(@Nullable String agency) {
        Conditions conditions = conditions(agency);
        return count("from Client c " + conditions.words(), conditions.values());
    }

    Optional<Client> lock(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// The one that calls by this name, where it is registered.
    Optional<Client> calling(String name) {
        return name.startsWith(Client.ACCOUNT)
                ? findByIdOptional(name.substring(Client.ACCOUNT.length()))
                : Optional.empty();
    }

    /// Lets one caller at a time register a client of this name.
    void waitForOthers(String id) {
        Turn.await(getEntityManager(), "client", id);
    }

    private static Conditions conditions(@Nullable String agency) {
        return Conditions.none().and("agency", agency, "c.agency = :agency");
    }
}
