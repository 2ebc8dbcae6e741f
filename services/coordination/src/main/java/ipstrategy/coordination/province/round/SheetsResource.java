package ipstrategy.coordination.province.round;

import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.idempotency.Idempotent;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Callers;
import ipstrategy.identity.Role;
import ipstrategy.measures.terms.Obligation;
import ipstrategy.web.answer.EntityTags;
import ipstrategy.web.listing.Cursor;
import ipstrategy.web.listing.Listing;
import ipstrategy.web.listing.Page;
import ipstrategy.web.listing.Query;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import ipstrategy.web.problem.Words;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/plans/{code}/rounds/{year}")
@Tag(name = "Provinces")
@RolesAllowed({Role.Names.OFFICER, Role.Names.APPROVER, Role.Names.COORDINATOR, Role.Names.AUDITOR})
@RunOnVirtualThread
class SheetsResource {

    private static final Pattern REGION = Pattern.compile("[0-9]{6}");
    private static final String BY_PROVINCE = "province";

    private final CycleRounds rounds;
    private final Sheets sheets;
    private final FillingSheet filling;
    private final Callers callers;
    private final EntityTags tags;

    SheetsResource(CycleRounds rounds, Sheets sheets, FillingSheet filling, Callers callers, EntityTags tags) {
        this.rounds = rounds;
        this.sheets = sheets;
        this.filling = filling;
        this.callers = callers;
        this.tags = tags;
    }

    @GET
    @Path("/obligations")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Transactional
    @Operation(
            operationId = "listRoundObligations",
            summary = "What the round asks of the provinces, clause by province, with marks and scores",
            description = "A province sees its own rows until the round is published.")
    @Parameter(name = "code", example = "PATENT-2017")
    @Parameter(name = "year", example = "2017")
    @Parameter(name = "region", in = ParameterIn.QUERY, description = "one province", example = "440000")
    @Parameter(name = "obligation", in = ParameterIn.QUERY, schema = @Schema(implementation = Obligation.Kind.class))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "`province`: by province, measure and clause",
            example = "province")
    public Listing<SheetView.RowView> obligations(String code, int year, @Context UriInfo uri) {
        Query query = Query.ofList(uri, "region", "obligation");
        String region = query.code("region", REGION, "440000");
        Obligation.Kind obligation = query.oneOf("obligation", Obligation.Kind.class);
        Page page = query.page(BY_PROVINCE);
        query.check();
        CycleRound round = rounds.find(code, year).orElseThrow(() -> missing(code, year));
        List<SheetView.RowView> all = sheets.seenBy(callers.current(), round).stream()
                .filter(sheet -> region == null || sheet.region().equals(region))
                .flatMap(SheetsResource::rows)
                .filter(row -> obligation == null || row.task().obligation() == obligation)
                .toList();
        return page(all, page);
    }

    @GET
    @Path("/provinces/{region}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "getProvinceSheet", summary = "What one province must do in the round, and how it stands")
    @Parameter(name = "code", example = "PATENT-2017")
    @Parameter(name = "year", example = "2017")
    @Parameter(name = "region", example = "440000")
    public SheetView sheet(String code, int year, String region, @Context UriInfo uri) {
        Query.of(uri).check();
        CycleRound round = rounds.find(code, year).orElseThrow(() -> missing(code, year));
        return require(round, region).view(round.state(), callers.current());
    }

    @POST
    @Path("/provinces/{region}/opt-ins")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Names.APPROVER, Role.Names.COORDINATOR})
    @Idempotent
    @Transactional
    @Operation(
            operationId = "optIntoProvinceTask",
            summary = "Chooses a task that the province need not do",
            description = "By whoever signs off for the province, or by the office on its behalf.")
    @Parameter(name = "code", example = "PATENT-2017")
    @Parameter(name = "year", example = "2017")
    @Parameter(name = "region", example = "440000")
    public SheetView optIn(
            String code,
            int year,
            String region,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid NewMarks.OptIn chosen) {
        CycleRound round = rounds.lock(code, year).orElseThrow(() -> missing(code, year));
        Sheet sheet = matching(round, region, ifMatch);
        Caller caller = callers.current();
        return filling.optIn(round, sheet, chosen, caller).orRefuse().view(round.state(), caller);
    }

    @POST
    @Path("/provinces/{region}/opt-outs")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Names.APPROVER, Role.Names.COORDINATOR})
    @Idempotent
    @Transactional
    @Operation(
            operationId = "optOutOfProvinceTask",
            summary = "Takes back the choice of a task, for as long as it is not marked",
            description = "By whoever signs off for the province, or by the office on its behalf.")
    @Parameter(name = "code", example = "PATENT-2017")
    @Parameter(name = "year", example = "2017")
    @Parameter(name = "region", example = "440000")
    public SheetView optOut(
            String code,
            int year,
            String region,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid NewMarks.OptIn chosen) {
        CycleRound round = rounds.lock(code, year).orElseThrow(() -> missing(code, year));
        Sheet sheet = matching(round, region, ifMatch);
        Caller caller = callers.current();
        return filling.optOut(round, sheet, chosen, caller).orRefuse().view(round.state(), caller);
    }

    @PUT
    @Path("/provinces/{region}/mid-year")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Transactional
    @Operation(operationId = "rateProvinceTasks", summary = "Marks tasks of a province at mid-year, each with a reason")
    @Parameter(name = "code", example = "PATENT-2017")
    @Parameter(name = "year", example = "2017")
    @Parameter(name = "region", example = "440000")
    public SheetView rate(
            String code,
            int year,
            String region,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid NewMarks.Ratings marks) {
        CycleRound round = rounds.lock(code, year).orElseThrow(() -> missing(code, year));
        Sheet sheet = matching(round, region, ifMatch);
        Caller caller = callers.current();
        return filling.rate(round, sheet, marks, caller).orRefuse().view(round.state(), caller);
    }

    @PUT
    @Path("/provinces/{region}/year-end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Transactional
    @Operation(operationId = "scoreProvinceTasks", summary = "Scores tasks of a province at year's end, with reasons")
    @Parameter(name = "code", example = "PATENT-2017")
    @Parameter(name = "year", example = "2017")
    @Parameter(name = "region", example = "440000")
    public SheetView score(
            String code,
            int year,
            String region,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid NewMarks.Scores marks) {
        CycleRound round = rounds.lock(code, year).orElseThrow(() -> missing(code, year));
        Sheet sheet = matching(round, region, ifMatch);
        Caller caller = callers.current();
        return filling.score(round, sheet, marks, caller).orRefuse().view(round.state(), caller);
    }

    private Sheet matching(CycleRound round, String region, @Nullable String ifMatch) {
        Sheet sheet = require(round, region);
        tags.requireMatch(ifMatch, sheet.view(round.state(), callers.current()));
        return sheet;
    }

    private Sheet require(CycleRound round, String region) {
        return sheets.seenBy(callers.current(), round, region)
                .orElseThrow(() -> sheets.findById(Sheet.idOf(round.id(), region)) == null
                        ? Refusal.of(ProblemType.NOT_FOUND, "detail.no-such", region, Words.NOUN + "province")
                        : Refusal.of(ProblemType.FORBIDDEN, "reason.own-agency-only"));
    }

    /// The rows of one round are some hundreds; a page is cut out of them.
    private static Listing<SheetView.RowView> page(List<SheetView.RowView> all, Page page) {
        List<SheetView.RowView> ordered = page.sort().descending() ? all.reversed() : all;
        Cursor after = page.after();
        List<SheetView.RowView> rest = after == null
                ? ordered
                : ordered.stream()
                        .dropWhile(row -> !row.id().equals(after.id()))
                        .skip(1)
                        .toList();
        List<SheetView.RowView> shown = rest.stream().limit(page.limit() + 1L).toList();
        return Listing.of(
                shown, page.limit(), all.size(), last -> new Cursor(page.sort().written(), null, last.id()));
    }

    private static Stream<SheetView.RowView> rows(Sheet sheet) {
        return sheet.tasks().stream()
                .map(task -> new SheetView.RowView(
                        sheet.region() + "_" + task.measure() + "_" + task.clause(),
                        sheet.region(),
                        SheetView.TaskView.of(task)));
    }

    private static Refusal missing(String code, int year) {
        return Refusal.of(
                ProblemType.NOT_FOUND, "detail.no-such", CycleRound.idOf(code, year), Words.NOUN + "cycle-round");
    }
}
