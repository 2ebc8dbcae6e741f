package ipstrategy.console.figure;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.figure.Grounds.Ground;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.language.Days;
import ipstrategy.console.page.Pages;
import ipstrategy.console.visit.Visit;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// `/figures/{code}`: the grid in which the figures of one metric are typed or pasted, checked while they are typed,
/// and sent.
@Path("/figures/{code}")
@PermitAll
@RunOnVirtualThread
class ReportingResource {

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;
    private static final String PROVINCE = "PROVINCE";

    private final Gateway gateway;
    private final Grounds grounds;
    private final Checking checking;
    private final Pages pages;
    private final Visit visit;
    private final Clock clock;

    ReportingResource(Gateway gateway, Grounds grounds, Checking checking, Pages pages, Visit visit, Clock clock) {
        this.gateway = gateway;
        this.grounds = grounds;
        this.checking = checking;
        this.pages = pages;
        this.visit = visit;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "figure")
    static class Templates {

        static native TemplateInstance report(Sheet sheet);

        /// What was found, and what is to be said beside each row.
        static native TemplateInstance checked(Checking.Checked checked, List<Sheet.Line> lines);
    }

    /// What a form was about.
    private record Filled(Grid grid, String period, boolean provinces, String reason) {

        static Filled of(MultivaluedMap<String, String> form, Ground ground) {
            return new Filled(
                    Grid.of(form).settled(ground.metric(), ground.places()),
                    text(form, "for"),
                    form.containsKey("provinces"),
                    text(form, "reason"));
        }
    }

    @GET
    public Response form(
            @PathParam("code") String code,
            @QueryParam("period") @Nullable String given,
            @QueryParam("provinces") boolean provinces,
            @QueryParam("admitted") @Nullable Long admitted,
            @QueryParam("unchanged") @Nullable Long unchanged,
            @QueryParam("revised") @Nullable Long revised,
            @QueryParam("batch") @Nullable String batch) {
        if (visit.person() == null) {
            return pages.signIn();
        }
        String period = given == null || given.isBlank() ? lastYear() : given.strip();
        Sheet.Sent done = admitted == null
                ? null
                : new Sheet.Sent(batch, admitted, unchanged == null ? 0 : unchanged, revised == null ? 0 : revised);
        return on(code, period, ground -> {
            List<String> regions = provinces
                    ? ground.places().stream()
                            .filter(place -> place.kind().equals(PROVINCE))
                            .map(Reportable.Place::code)
                            .toList()
                    : List.of();
            Grid grid = Grid.toFill(ground.metric(), period, grounds.before(code), ground.standing(), regions);
            Filled filled = new Filled(grid, period, provinces, "");
            return show(OK, ground, filled, List.of(), null, List.of(), null, done);
        });
    }

    /// Says what is wrong. The page asks while somebody types and then wants to hear only that.
    @POST
    @Path("/check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response check(@PathParam("code") String code, MultivaluedMap<String, String> form) {
        return on(code, text(form, "for"), ground -> {
            Filled filled = Filled.of(form, ground);
            Checking.Checked checked = checking.check(ground.metric(), filled.grid(), ground.places(), filled.reason());
            return visit.isPartial()
                    ? pages.show(Templates.checked(
                            checked, Sheet.lines(filled.grid(), ground.places(), ground.standing(), checked.remarks())))
                    : show(OK, ground, filled, checked.remarks(), checked, List.of(), null, null);
        });
    }

    /// Lays a pasted table into the grid. Nothing is sent yet.
    @POST
    @Path("/paste")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response paste(@PathParam("code") String code, MultivaluedMap<String, String> form) {
        return on(code, text(form, "for"), ground -> {
            Filled filled = Filled.of(form, ground);
            Paste.Read read = Paste.read(text(form, "pasted"), filled.period());
            Grid pasted = new Grid(read.rows()).settled(ground.metric(), ground.places());
            Grid laid = filled.grid().laid(pasted, read.bare(), filled.period());
            Filled now = new Filled(laid, filled.period(), filled.provinces(), filled.reason());
            Checking.Checked checked = checking.check(ground.metric(), laid, ground.places(), filled.reason());
            return show(OK, ground, now, checked.remarks(), checked, read.remarks(), null, null);
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(@PathParam("code") String code, MultivaluedMap<String, String> form) {
        return on(code, text(form, "for"), ground -> {
            Filled filled = Filled.of(form, ground);
            Grid grid = filled.grid();
            List<Remark> remarks = Review.of(grid.rows(), ground.places());
            if (grid.said().isEmpty() || !remarks.isEmpty()) {
                Checking.Checked checked =
                        new Checking.Checked(remarks, grid.said().size(), false, null);
                return show(UNPROCESSABLE, ground, filled, remarks, checked, List.of(), null, null);
            }
            Reply<Sheet.Sent> reply = gateway.tell(
                    "POST",
                    Asked.of("metrics", code, "observations").with("reason", filled.reason()),
                    grid.figures(ground.metric(), ground.places()),
                    null,
                    Sheet.Sent.class);
            return switch (reply) {
                case Reply.Found<Sheet.Sent>(Sheet.Sent sent, String tag) -> pages.see(sent(code, filled, sent));
                case Reply.Refused<Sheet.Sent>(Problem problem) -> refused(problem, ground, filled);
                case Reply.Silent<Sheet.Sent>() -> pages.silent();
            };
        });
    }

    private Response refused(Problem problem, Ground ground, Filled filled) {
        return problem.asksForSignIn()
                ? pages.signIn()
                : show(
                        problem.status(),
                        ground,
                        filled,
                        Checking.remarks(problem, filled.grid().said()),
                        null,
                        List.of(),
                        problem,
                        null);
    }

    private static String sent(String code, Filled filled, Sheet.Sent sent) {
        UriBuilder page = UriBuilder.fromPath("/figures/{code}")
                .queryParam("period", "{period}")
                .queryParam("admitted", sent.admitted())
                .queryParam("unchanged", sent.unchanged())
                .queryParam("revised", sent.revised());
        if (sent.batch() != null) {
            page.queryParam("batch", sent.batch());
        }
        if (filled.provinces()) {
            page.queryParam("provinces", true);
        }
        return page.build(code, filled.period()).toString();
    }

    private Response show(
            int status,
            Ground ground,
            Filled filled,
            List<Remark> remarks,
            Checking.@Nullable Checked checked,
            List<Remark> pasted,
            @Nullable Problem problem,
            Sheet.@Nullable Sent done) {
        return pages.show(
                status,
                Templates.report(new Sheet(
                        ground.metric(),
                        filled.period(),
                        filled.provinces(),
                        Sheet.lines(filled.grid(), ground.places(), ground.standing(), remarks),
                        ground.places(),
                        pasted,
                        filled.reason(),
                        checked,
                        problem,
                        done)));
    }

    /// Does something with a metric and all that its grid needs.
    private Response on(String code, String period, Function<Ground, Response> what) {
        return switch (grounds.of(code, period)) {
            case Reply.Found<Ground>(Ground ground, String tag) -> what.apply(ground);
            case Reply.Refused<Ground>(Problem problem) -> pages.refused(problem);
            case Reply.Silent<Ground>() -> pages.silent();
        };
    }

    private String lastYear() {
        return Integer.toString(LocalDate.ofInstant(clock.instant(), Days.ZONE).getYear() - 1);
    }

    private static String text(MultivaluedMap<String, String> form, String field) {
        String given = form.getFirst(field);
        return given == null ? "" : given.strip();
    }
}
