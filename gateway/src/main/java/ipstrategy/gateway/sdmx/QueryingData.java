package ipstrategy.gateway.sdmx;

import ipstrategy.gateway.sdmx.answer.Call;
import ipstrategy.gateway.sdmx.answer.Sending;
import ipstrategy.gateway.sdmx.asking.Alternatives;
import ipstrategy.gateway.sdmx.asking.Medium;
import ipstrategy.gateway.sdmx.asking.Order;
import ipstrategy.gateway.sdmx.asking.Parameters;
import ipstrategy.gateway.sdmx.asking.ReportingYear;
import ipstrategy.gateway.sdmx.asking.SeriesKey;
import ipstrategy.gateway.sdmx.asking.Versions;
import ipstrategy.gateway.sdmx.data.Answering;
import ipstrategy.gateway.sdmx.data.DataQuery;
import ipstrategy.gateway.sdmx.data.Locating;
import ipstrategy.gateway.sdmx.message.DataCsv;
import ipstrategy.gateway.sdmx.message.DataJson;
import ipstrategy.gateway.sdmx.message.DataMessage;
import ipstrategy.gateway.sdmx.message.Envelope;
import ipstrategy.gateway.sdmx.message.Layout;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Answers a query for data, whichever way it came.
@ApplicationScoped
class QueryingData {

    private static final List<Medium.Offer> OFFERS = List.of(
            new Medium.Offer("application/vnd.sdmx.data+json", "2.1.0", "jsondata", List.of("application/json")),
            new Medium.Offer("application/vnd.sdmx.data+json", "2.0.0", "jsondata", List.of()),
            new Medium.Offer("application/vnd.sdmx.data+csv", "2.1.0", "csvdata", List.of("text/csv")),
            new Medium.Offer("application/vnd.sdmx.data+csv", "2.0.0", "csvdata", List.of()),
            // For people: with the names beside the codes.
            new Medium.Offer("text/csv", "2.1.0", "csv", List.of()));

    private static final Set<String> PARAMETERS = Set.of(
            "c",
            "updatedAfter",
            "firstNObservations",
            "lastNObservations",
            "dimensionAtObservation",
            "attributes",
            "measures",
            "includeHistory",
            "offset",
            "limit",
            "sort",
            "asOf",
            "reportingYearStartDay",
            "format");

    /// Where the query is a form, its key may be part of it.
    private static final Set<String> WITH_KEY =
            Stream.concat(PARAMETERS.stream(), Stream.of("key")).collect(Collectors.toUnmodifiableSet());

    private final Locating locating;
    private final Answering answering;
    private final Clock clock;

    QueryingData(Locating locating, Answering answering, Clock clock) {
        this.locating = locating;
        this.answering = answering;
        this.clock = clock;
    }

    /// A query that stands in the address.
    Response asked(List<String> steps, Call call) {
        return answer(steps, step(steps, 4), call.parameters(PARAMETERS), call);
    }

    /// A query that was sent as a form, with its key unless that stands in the address.
    Response sent(List<String> steps, Call call) {
        Parameters parameters = call.parameters(WITH_KEY);
        @Nullable String key = parameters.text("key");
        if (key != null && steps.size() > 4) {
            parameters.fault("key", "fault.repeated");
        }
        return answer(steps, key == null ? step(steps, 4) : key, parameters, call);
    }

    private Response answer(List<String> steps, String key, Parameters parameters, Call call) {
        Medium medium = call.medium(parameters, OFFERS);
        DataQuery query = query(SeriesKey.parse(key), parameters);
        if (steps.size() > 5) {
            throw Refusal.because(ProblemType.NOT_FOUND);
        }
        String context = step(steps, 0);
        List<Layout> layouts = query.layouts(locating.locateAll(
                context.isEmpty() ? "*" : context,
                Alternatives.of(step(steps, 1)),
                Alternatives.of(step(steps, 2)),
                Versions.of(step(steps, 3))));
        Envelope envelope = call.envelope(clock);
        DataMessage message = medium.type().endsWith("csv")
                ? new DataCsv(envelope, layouts, medium, query.history())
                : new DataJson(envelope);
        return Sending.data(
                answering.answer(layouts, query, call.language(), message, call.deadline()),
                medium,
                call.language(),
                () -> {});
    }

    private DataQuery query(SeriesKey key, Parameters parameters) {
        @Nullable String sort = parameters.text("sort");
        Optional<Order> order = sort == null ? Optional.of(Order.BY_TIME) : Order.parse(sort);
        if (order.isEmpty()) {
            parameters.fault("sort", "fault.malformed", "TIME_PERIOD:desc+REF_AREA");
        }
        @Nullable String yearStart = parameters.text("reportingYearStartDay");
        Optional<ReportingYear> year =
                yearStart == null ? Optional.of(ReportingYear.CALENDAR) : ReportingYear.parse(yearStart);
        if (year.isEmpty()) {
            parameters.fault("reportingYearStartDay", "fault.malformed", "--07-01");
        }
        @Nullable Integer offset = parameters.number("offset", 0);
        @Nullable String across = parameters.text("dimensionAtObservation");
        DataQuery query = new DataQuery(
                key,
                year.orElse(ReportingYear.CALENDAR).read(parameters.conditions()),
                parameters.instant("updatedAfter", clock),
                parameters.instant("asOf", clock),
                parameters.flag("includeHistory"),
                parameters.number("firstNObservations", 1),
                parameters.number("lastNObservations", 1),
                offset == null ? 0 : offset,
                parameters.number("limit", 1),
                across == null ? "TIME_PERIOD" : across,
                parameters.several("attributes"),
                parameters.several("measures"),
                order.orElse(Order.BY_TIME));
        parameters.check();
        return query;
    }

    private static String step(List<String> steps, int place) {
        return place < steps.size() ? steps.get(place) : "";
    }
}
