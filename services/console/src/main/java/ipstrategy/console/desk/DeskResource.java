package ipstrategy.console.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.language.Days;
import ipstrategy.console.page.Pages;
import ipstrategy.console.visit.Person;
import ipstrategy.console.visit.Visit;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `/desk`: what waits for the agency of the person who is signed in.
@Path("/desk")
@PermitAll
@RunOnVirtualThread
class DeskResource {

    private static final int A_PAGE = 100;

    private static final List<String> KINDS = List.of(
            "REPORT_TO_FILE",
            "REPORT_TO_CORRECT",
            "DRAFT_TO_SIGN",
            "CONTRIBUTION_ASKED",
            "REPORT_TO_REVIEW",
            "EXTENSION_TO_DECIDE",
            "TASK_TO_DO",
            "SUPERVISION_TO_ANSWER");

    /// The roles in which something is ever to be done.
    private static final List<String> ROLES = List.of("OFFICER", "APPROVER", "COORDINATOR");

    private final Gateway gateway;
    private final Standings standings;
    private final Pages pages;
    private final Visit visit;
    private final Clock clock;

    DeskResource(Gateway gateway, Standings standings, Pages pages, Visit visit, Clock clock) {
        this.gateway = gateway;
        this.standings = standings;
        this.pages = pages;
        this.visit = visit;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {

        static native TemplateInstance desk(Desk desk, Person person, List<String> kinds, List<String> roles);
    }

    /// @param kind only errands of this kind
    /// @param role only what is to be done in this role
    @GET
    public Response desk(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("role") @Nullable String role,
            @QueryParam("cursor") @Nullable String cursor) {
        Person person = visit.person();
        if (person == null) {
            return pages.signIn();
        }
        Asked asked = Asked.of("inbox")
                .with("waitsFor", person.agency())
                .with("kind", kind)
                .with("role", role)
                .with("cursor", cursor)
                .with("limit", A_PAGE);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Days.ZONE);
        return pages.show(
                emptyWhereNothingIsAsked(gateway.list(asked, Errand.class)),
                errands -> Templates.desk(desk(errands, today), person, KINDS, ROLES));
    }

    private Desk desk(Listed<Errand> errands, LocalDate today) {
        Map<String, Standing> found = standings.of(errands.items());
        return new Desk(errands, today, found, standings.awaited(found));
    }

    /// Of some roles, such as the administrator's, nobody ever asks anything: their desk is clear, not closed.
    private static Reply<Listed<Errand>> emptyWhereNothingIsAsked(Reply<Listed<Errand>> errands) {
        return errands instanceof Reply.Refused<Listed<Errand>>(Problem problem) && problem.forbids()
                ? new Reply.Found<>(new Listed<>(List.of(), 0, null, List.of()), "")
                : errands;
    }
}
