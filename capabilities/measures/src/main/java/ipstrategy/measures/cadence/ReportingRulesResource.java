package ipstrategy.measures.cadence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.measures.Assignment;
import ipstrategy.measures.Assignments;
import ipstrategy.measures.session.OnlyReads;
import ipstrategy.measures.terms.MeasureId;
import ipstrategy.web.answer.EntityTags;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/reporting-rules")
@Tag(name = "Reports")
@RunOnVirtualThread
class ReportingRulesResource {

    private static final String BY_ID = "id";
    private static final String NOUN = Words.NOUN + "reporting-rule";

    private final ReportingRules rules;
    private final SettingRules setting;
    private final Assignments assignments;
    private final Callers callers;
    private final EntityTags tags;

    ReportingRulesResource(
            ReportingRules rules, SettingRules setting, Assignments assignments, Callers callers, EntityTags tags) {
        this.rules = rules;
        this.setting = setting;
        this.assignments = assignments;
        this.callers = callers;
        this.tags = tags;
    }

    /// Another rhythm for one measure.
    ///
    /// @param cadence how often, or null for the plan's rhythm again
    /// @param reason why, for the audit trail
    @Schema(name = "NewCadence")
    record NewCadence(
            @Nullable Cadence cadence,
            @NotBlank @Size(max = 500) String reason) {}

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @PermitAll
    @Transactional
    @OnlyReads
    @Operation(operationId = "listReportingRules", summary = "By what rhythm plans are reported on, in each service")
    @Parameter(name = "plan", in = ParameterIn.QUERY, description = "the plan's code", example = "PROMOTION-2017")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "`id`; with a leading `-` reversed", example = "id")
    public Listing<ReportingRuleView> rules(@Context UriInfo uri) {
        Query query = Query.ofList(uri, "plan");
        String plan = query.code("plan", AgencyCode.FORM, "PROMOTION-2017");
        Page page = query.page(BY_ID);
        query.check();
        Caller caller = callers.current();
        List<ReportingRule> meant = plan == null ? rules.all() : rules.of(plan);
        List<ReportingRuleView> all =
                meant.stream().map(rule -> view(rule, caller)).toList();
        return Listing.cut(all, page, ReportingRuleView::id);
    }

    @GET
    @Path("/{plan}")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Transactional
    @Operation(operationId = "getReportingRule", summary = "By what rhythm a plan is reported on in this service")
    @Parameter(name = "plan", example = "PROMOTION-2017")
    public ReportingRuleView rule(String plan) {
        return view(require(plan), callers.current());
    }

    @PUT
    @Path("/{plan}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Transactional
    @Operation(
            operationId = "setReportingRule",
            summary = "Sets by what rhythm a plan is reported on; a rule that somebody has set needs If-Match")
    @Parameter(name = "plan", example = "PROMOTION-2017")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "the `ETag` of the rule as it was read; needed where there is one already")
    public ReportingRuleView set(
            String plan, @Nullable @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewReportingRule wanted) {
        if (plan.length() > 40 || !AgencyCode.FORM.matcher(plan).matches()) {
            throw Refusal.because(
                    ProblemType.INVALID_PARAMETER, Fault.path("plan", "fault.malformed", "PROMOTION-2017"));
        }
        Caller caller = callers.current();
        ReportingRule standing = rules.findById(plan);
        // What nobody has set, nobody need have seen.
        if (standing != null && !(standing.isUsual() && ifMatch == null)) {
            tags.requireMatch(ifMatch, view(standing, caller));
        }
        return answer(setting.set(plan, wanted, caller), caller);
    }

    @PUT
    @Path("/{plan}/measures/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Transactional
    @Operation(operationId = "setMeasureCadence", summary = "Lets one measure be reported on by a rhythm of its own")
    @Parameter(name = "plan", example = "PROMOTION-2017")
    @Parameter(name = "id", example = "PROMOTION-2017-003")
    public ReportingRuleView except(
            String plan,
            String id,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid NewCadence wanted) {
        Caller caller = callers.current();
        ReportingRule rule = require(plan);
        tags.requireMatch(ifMatch, view(rule, caller));
        MeasureId measure = assignments
                .find(id)
                .filter(one -> one.plan().equals(plan))
                .map(Assignment::id)
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", id, Words.NOUN + "measure"));
        return answer(setting.except(rule, measure, wanted.cadence(), wanted.reason(), caller), caller);
    }

    private ReportingRule require(String plan) {
        ReportingRule found = rules.findById(plan);
        if (found == null) {
            throw Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", plan, NOUN);
        }
        return found;
    }

    private ReportingRuleView answer(SettingRules.Outcome outcome, Caller caller) {
        return switch (outcome) {
            case SettingRules.Outcome.Set(ReportingRule rule) -> view(rule, caller);
            case SettingRules.Outcome.NotAllowed(String reason) -> throw Refusal.of(ProblemType.FORBIDDEN, reason);
        };
    }

    private ReportingRuleView view(ReportingRule rule, Caller caller) {
        return setting.seenBy(caller, rule);
    }
}
