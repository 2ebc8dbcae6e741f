package ipstrategy.coordination.province;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.coordination.plan.KnownPlans;
import ipstrategy.coordination.plan.PlanView;
import ipstrategy.coordination.region.Provinces;
import ipstrategy.identity.AgencyCode;
import ipstrategy.web.Text;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/provinces")
@Tag(name = "Provinces")
@PermitAll
@RunOnVirtualThread
class ProvincesResource {

    private static final String BY_CODE = "code";
    private static final String BY_MEASURE = "measure";

    private final Provinces provinces;
    private final Bindings bindings;
    private final KnownPlans plans;
    private final Clock clock;

    ProvincesResource(Provinces provinces, Bindings bindings, KnownPlans plans, Clock clock) {
        this.provinces = provinces;
        this.bindings = bindings;
        this.plans = plans;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(operationId = "listProvinces", summary = "The provinces that plans bind, with their classes on a day")
    @Parameter(
            name = "on",
            in = ParameterIn.QUERY,
            description = "the day asked about; today where none is given",
            example = "2017-06-30")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "as the platform believed at that day or instant",
            example = "2026-12-31")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`code`; with a leading `-` reversed",
            example = "code")
    public Listing<ProvinceView> provinces(@Context UriInfo uri) {
        Query query = Query.ofList(uri, "on", "asOf");
        LocalDate on = query.date("on");
        Instant asOf = query.instant("asOf", clock);
        Page page = query.page(BY_CODE);
        query.check();
        Map<String, Set<String>> classes = classes(on == null ? LocalDate.now(clock) : on, asOf);
        return Listing.cut(provinces.all().entrySet(), page, Map.Entry::getKey)
                .map(province -> view(province.getKey(), province.getValue(), classes));
    }

    @GET
    @Path("/{region}/obligations")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(
            operationId = "listProvinceObligations",
            summary = "What a plan asks of a province, clause by clause",
            description = "Derived from the classes that the province belongs to; the strictest wins. A clause that is"
                    + " silent about the province is left out.")
    @Parameter(name = "region", example = "440000")
    @Parameter(name = "plan", in = ParameterIn.QUERY, required = true, example = "PATENT-2017")
    @Parameter(
            name = "on",
            in = ParameterIn.QUERY,
            description = "with the classes of this day; where none is given, the day of the plan's term nearest to"
                    + " today",
            example = "2017-06-30")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "with what the platform believed at that day or instant",
            example = "2026-12-31")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`measure`: by measure and clause; with a leading `-` reversed",
            example = "measure")
    public Listing<ProvinceObligationView> obligations(String region, @Context UriInfo uri) {
        Query query = Query.ofList(uri, "plan", "on", "asOf");
        String code = query.code("plan", AgencyCode.FORM, "PATENT-2017");
        LocalDate on = query.date("on");
        Instant asOf = query.instant("asOf", clock);
        Page page = query.page(BY_MEASURE);
        query.check();
        PlanView plan = require(code);
        Set<String> classes = classes(on == null ? KnownPlans.nearest(plan, LocalDate.now(clock)) : on, asOf)
                .get(region);
        if (classes == null) {
            throw Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", region, Words.NOUN + "province");
        }
        List<ProvinceObligationView> all = bindings.ofPlan(plan.code()).stream()
                .flatMap(binding -> Duty.of(binding.demands(), classes).stream()
                        .map(duty -> view(region, plan.code(), binding, duty)))
                .toList();
        return Listing.cut(all, page, ProvincesResource::place);
    }

    private PlanView require(@Nullable String code) {
        if (code == null) {
            throw Refusal.because(ProblemType.INVALID_PARAMETER, Fault.query("plan", "fault.empty"));
        }
        return plans.find(code)
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", code, Words.NOUN + "plan"));
    }

    private Map<String, Set<String>> classes(LocalDate on, @Nullable Instant asOf) {
        return provinces.classes(on, asOf == null ? clock.instant() : asOf);
    }

    private static ProvinceView view(String code, Text name, Map<String, Set<String>> classes) {
        return new ProvinceView(
                code,
                name,
                Provinces.agencyOf(code),
                classes.getOrDefault(code, Set.of()).stream().sorted().toList(),
                List.of());
    }

    /// Where an obligation stands among those of its plan: clauses of a measure have some few digits.
    private static String place(ProvinceObligationView obligation) {
        return "%s.%03d".formatted(obligation.measure(), obligation.clause());
    }

    private static ProvinceObligationView view(String region, String plan, Binding binding, Duty duty) {
        return new ProvinceObligationView(
                region,
                plan,
                binding.measure(),
                duty.clause(),
                binding.title(),
                duty.obligation(),
                duty.decidedBy(),
                List.of());
    }
}
