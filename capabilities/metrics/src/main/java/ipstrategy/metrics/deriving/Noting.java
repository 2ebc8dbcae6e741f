package ipstrategy.metrics.deriving;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import ipstrategy.events.CloudEvent;
import ipstrategy.metrics.Definitions;
import ipstrategy.metrics.figure.FigureKey;
import ipstrategy.metrics.formula.Reference;
import ipstrategy.metrics.terms.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Notes which figures have to be computed because of an event, within the transaction that is under way.
@ApplicationScoped
class Noting {

    static final String PUBLISHED = "ipstrategy.observation.published.v1";
    static final String SUPERSEDED = "ipstrategy.observation.superseded.v1";
    static final String WITHDRAWN = "ipstrategy.observation.withdrawn.v1";
    static final String BATCH = "ipstrategy.figure-batch.published.v1";

    private final AgroalDataSource database;
    private final Definitions definitions;
    private final Backlog backlog;
    private final Clock clock;

    Noting(AgroalDataSource database, Definitions definitions, Backlog backlog, Clock clock) {
        this.database = database;
        this.definitions = definitions;
        this.backlog = backlog;
        this.clock = clock;
    }

    /// The formulas as they are defined now.
    Dependents dependents() {
        return new Dependents(definitions.all());
    }

    /// Notes what an event of this service brings.
    void own(CloudEvent event, Dependents dependents) {
        switch (event.type()) {
            case PUBLISHED, SUPERSEDED, WITHDRAWN -> single(event, dependents);
            case BATCH -> note(published(event.subject(), dependents.inputs()), dependents);
            default -> {
                // no figure was published or withdrawn
            }
        }
    }

    /// Notes what an event of another service brings. Which figures its batch holds is not said: all that could take
    /// one are computed, and what comes out the same changes nothing.
    void foreign(CloudEvent event, Dependents dependents) {
        if (!event.type().equals(BATCH)) {
            single(event, dependents);
            return;
        }
        for (JsonNode metric : event.data().path("after").path("metrics")) {
            dependents.of(metric.asText()).forEach(derived -> all(derived, dependents));
        }
    }

    /// Notes every figure of a metric for which this service has something to compute it from.
    void all(Dependents.Derived derived, Dependents dependents) {
        String sql = "select distinct period, region from observation"
                + " where metric = ? and breakdown = ? and state = 'PUBLISHED'";
        Set<Due> due = new LinkedHashSet<>();
        String metric = derived.definition().code().value();
        for (Reference reference : derived.formula().references()) {
            String input = reference.metric().value();
            try (Connection connection = database.getConnection();
                    PreparedStatement select = connection.prepareStatement(sql)) {
                select.setString(1, input);
                select.setString(2, reference.breakdown());
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        Period period = Period.of(row.getString(1));
                        dependents.touchedBy(input, period, row.getString(2), reference.breakdown()).stream()
                                .filter(touched -> touched.metric().equals(metric))
                                .forEach(due::add);
                    }
                }
            } catch (SQLException failed) {
                throw new IllegalStateException("the inputs of a formula cannot be read", failed);
            }
        }
        backlog.note(due, clock.instant());
    }

    private void single(CloudEvent event, Dependents dependents) {
        FigureKey.parse(event.subject())
                .filter(key -> !dependents.of(key.metric()).isEmpty())
                .filter(key -> Period.parse(key.period()).isPresent())
                .ifPresent(key -> note(List.of(key), dependents));
    }

    private void note(Collection<FigureKey> figures, Dependents dependents) {
        Set<Due> due = new LinkedHashSet<>();
        figures.forEach(figure -> due.addAll(dependents.touchedBy(
                figure.metric(), Period.of(figure.period()), figure.region(), figure.breakdown())));
        backlog.note(due, clock.instant());
    }

    /// The figures of a batch from which something is computed.
    private Collection<FigureKey> published(String batch, Set<String> metrics) {
        String sql = "select metric, period, region, breakdown from observation"
                + " where metric = any(?) and origin_id = ? and state = 'PUBLISHED'";
        Set<FigureKey> figures = new LinkedHashSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", metrics.toArray()));
            select.setString(2, batch);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    figures.add(new FigureKey(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
                }
            }
            return figures;
        } catch (SQLException failed) {
            throw new IllegalStateException("the figures of a batch cannot be read", failed);
        }
    }
}
