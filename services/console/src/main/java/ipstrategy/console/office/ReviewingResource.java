package ipstrategy.console.office;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.agency.Agencies;
import ipstrategy.console.agency.Agency;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.language.Text;
import ipstrategy.console.page.Pages;
import ipstrategy.console.plan.Named;
import ipstrategy.console.plan.Plans;
import ipstrategy.console.report.Report;
import ipstrategy.console.visit.Visit;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// `/office/reports`: reports of all agencies, to be accepted or given back, many at once.
@Path("/office/reports")
@PermitAll
@RunOnVirtualThread
class ReviewingResource {

    private static final int A_PAGE = 20;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final Gateway gateway;
    private final Agencies agencies;
    private final Plans plans;
    private final Pages pages;
    private final Visit visit;

    ReviewingResource(Gateway gateway, Agencies agencies, Plans plans, Pages pages, Visit visit) {
        this.gateway = gateway;
        this.agencies = agencies;
        this.plans = plans;
        this.pages = pages;
        this.visit = visit;
    }

    /// A measure by its title.
    record Titled(String id, Text title) {}

    @CheckedTemplate(basePath = "office")
    static class Templates {

        /// @param open whether any of them may be decided on
        /// @param done what was decided on just before: `ACCEPT` or `RETURN`
        /// @param which the reports that it was about
        static native TemplateInstance reports(
                Listed<Filed> reports,
                Selection selection,
                List<Named> plans,
                List<Agency> agencies,
                boolean open,
                @Nullable Sending sending,
                @Nullable String done,
                List<String> which);
    }

    @GET
    public Response list(
            @BeanParam Selection selection,
            @QueryParam("done") @Nullable String done,
            @QueryParam("which") @Nullable String which) {
        if (visit.person() == null) {
            return pages.signIn();
        }
        List<String> decided = which == null || which.isBlank() ? List.of() : Arrays.asList(which.split(","));
        return pages.show(
                filed(selection),
                reports -> Templates.reports(
                        reports, selection, plans.all(), agencies.all(), isOpen(reports), null, done, decided));
    }

    /// Decides on all reports that were ticked. Where one of them was not taken, the page is shown again with what
    /// became of each.
    @POST
    @Path("/reviews")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response review(@BeanParam Selection selection, MultivaluedMap<String, String> form) {
        Decisions decisions = Decisions.of(form);
        if (decisions.items().isEmpty()) {
            Problem none = new Problem(null, UNPROCESSABLE, words().noneTicked(), null, null);
            return again(selection, UNPROCESSABLE, Sending.refused(none, decisions));
        }
        Reply<Verdict> reply = gateway.tell("POST", Asked.of("report-reviews"), decisions.items(), null, Verdict.class);
        return switch (reply) {
            case Reply.Found<Verdict>(Verdict told, String tag) ->
                told(selection, Verdict.of(told, decisions), decisions);
            case Reply.Refused<Verdict>(Problem problem) ->
                problem.asksForSignIn()
                        ? pages.signIn()
                        : again(selection, problem.status(), Sending.refused(problem, decisions));
            case Reply.Silent<Verdict>() -> pages.silent();
        };
    }

    private Response told(Selection selection, Verdict verdict, Decisions decisions) {
        return verdict.isUnanimous()
                ? pages.see(selection
                        .page()
                        .with("done", decisions.decision())
                        .with("which", String.join(",", verdict.taken()))
                        .toString())
                : again(selection, CONFLICT, Sending.decided(verdict, decisions));
    }

    private Response again(Selection selection, int status, Sending sending) {
        return switch (filed(selection)) {
            case Reply.Found<Listed<Filed>>(Listed<Filed> reports, String tag) ->
                pages.show(
                        status,
                        Templates.reports(
                                reports,
                                selection,
                                plans.all(),
                                agencies.all(),
                                isOpen(reports),
                                sending,
                                null,
                                List.of()));
            case Reply.Refused<Listed<Filed>>(Problem problem) -> pages.refused(problem);
            case Reply.Silent<Listed<Filed>>() -> pages.silent();
        };
    }

    private static boolean isOpen(Listed<Filed> reports) {
        return reports.items().stream().anyMatch(Filed::isOpen);
    }

    /// The reports with the titles of their measures. What may be decided on is read once more by itself, since a list
    /// has no tags of its members.
    private Reply<Listed<Filed>> filed(Selection selection) {
        return gateway.list(selection.asked().with("cursor", selection.cursor).with("limit", A_PAGE), Report.class)
                .map(reports -> {
                    Map<String, Text> titles = titles(reports.items());
                    List<Filed> filed = reports.items().stream()
                            .map(report -> tagged(report, titles.get(report.measure())))
                            .toList();
                    return new Listed<>(filed, reports.total(), reports.next(), reports.unavailable());
                });
    }

    private Filed tagged(Report report, @Nullable Text title) {
        if (report.action("accept").allowed()
                && gateway.read(Asked.of("reports", report.id()), Report.class)
                        instanceof Reply.Found<Report>(Report now, String tag)) {
            return new Filed(now, tag, title);
        }
        return new Filed(report, "", title);
    }

    private Map<String, Text> titles(List<Report> reports) {
        if (reports.isEmpty()) {
            return Map.of();
        }
        String ids = reports.stream().map(Report::measure).distinct().collect(Collectors.joining(","));
        Listed<Titled> titled = gateway.list(
                        Asked.of("measures").with("ids", ids).with("fields", "id,title"), Titled.class)
                .orNothing();
        return titled == null
                ? Map.of()
                : titled.items().stream().collect(Collectors.toMap(Titled::id, Titled::title, (one, other) -> one));
    }

    private OfficeWords words() {
        return MessageBundles.get(
                OfficeWords.class, Localized.Literal.of(visit.language().code()));
    }
}
