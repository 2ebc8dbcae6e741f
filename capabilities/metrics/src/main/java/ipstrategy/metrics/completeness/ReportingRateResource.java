package ipstrategy.metrics.completeness;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.metrics.terms.Period;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/")
@Tag(name = "Metrics")
@RolesAllowed({
    Role.Names.STATISTICIAN,
    Role.Names.OFFICER,
    Role.Names.APPROVER,
    Role.Names.COORDINATOR,
    Role.Names.AUDITOR
})
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
@RunOnVirtualThread
class ReportingRateResource {

    private static final String BY_ID = "id";
    private static final int LONGEST = 10;
    private static final Pattern SERVICE = Pattern.compile("[a-z]+(-[a-z]+)*");

    private final Completeness completeness;
    private final Callers callers;
    private final Clock clock;
    private final String service;

    ReportingRateResource(
            Completeness completeness,
            Callers callers,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.completeness = completeness;
        this.callers = callers;
        this.clock = clock;
        this.service = service;
    }

    @GET
    @Path("reporting-rate")
    @Transactional
    @Operation(
            operationId = "listReportingRates",
            summary = "How much of what is expected has been reported, by period and agency",
            description = "Statisticians, the office and auditors see all; an agency sees its own.")
    @Parameter(
            name = "period",
            in = ParameterIn.QUERY,
            description = "only periods that end within this one, of ten years at most; usually the year before",
            example = "2017")
    @Parameter(name = "service", in = ParameterIn.QUERY, description = "the owning service", example = "patents")
    @Parameter(name = "agency", in = ParameterIn.QUERY, description = "who answers for the metrics", example = "SIPO")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "`id`; with a leading `-` reversed", example = "id")
    public Listing<ReportingRateView> rates(@Context UriInfo uri) {
        return page(uri, completeness::rates, ReportingRateView::id);
    }

    @GET
    @Path("expected-figures")
    @Transactional
    @Operation(
            operationId = "listExpectedFigures",
            summary = "The figures that are expected, by which day, and how far each has come")
    @Parameter(
            name = "period",
            in = ParameterIn.QUERY,
            description = "only periods that end within this one, of ten years at most; usually the year before",
            example = "2017")
    @Parameter(name = "service", in = ParameterIn.QUERY, description = "the owning service", example = "patents")
    @Parameter(name = "agency", in = ParameterIn.QUERY, description = "who answers for the metrics", example = "SIPO")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "`id`; with a leading `-` reversed", example = "id")
    public Listing<ExpectedFigureView> figures(@Context UriInfo uri) {
        return page(uri, completeness::views, ExpectedFigureView::id);
    }

    private <T> Listing<T> page(UriInfo uri, Function<List<ExpectedFigure>, List<T>> views, Function<T, String> id) {
        Query query = Query.ofList(uri, "period", "service", "agency");
        Period asked = query.parsed("period", ReportingRateResource::period, "2017, 2016/2020");
        String of = query.code("service", SERVICE, "patents");
        String agency = query.code("agency", AgencyCode.FORM, "SIPO");
        Page page = query.page(BY_ID);
        query.check();
        Period within =
                asked == null ? Period.of(String.valueOf(LocalDate.now(clock).getYear() - 1)) : asked;
        List<ExpectedFigure> expected =
                of == null || of.equals(service) ? completeness.expected(within, agency, callers.current()) : List.of();
        return Listing.cut(views.apply(expected), page, id);
    }

    private static Optional<Period> period(String written) {
        return Period.parse(written)
                .filter(period -> period.end().getYear() - period.start().getYear() < LONGEST);
    }
}
