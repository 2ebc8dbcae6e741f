package ipstrategy.console.audit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.gateway.Services;
import ipstrategy.console.page.Downloads;
import ipstrategy.console.page.Pages;
import ipstrategy.console.visit.Visit;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `/audit`: who changed what, each change before and after, and whether the chains of entries hold.
@Path("/audit")
@PermitAll
@RunOnVirtualThread
class AuditResource {

    private static final int BAD_REQUEST = 400;
    private static final String ALL = "all";

    private final Trails trails;
    private final Verifying verifying;
    private final Wording wording;
    private final Pages pages;
    private final Downloads downloads;
    private final Visit visit;

    AuditResource(Trails trails, Verifying verifying, Wording wording, Pages pages, Downloads downloads, Visit visit) {
        this.trails = trails;
        this.verifying = verifying;
        this.wording = wording;
        this.pages = pages;
        this.downloads = downloads;
        this.visit = visit;
    }

    @CheckedTemplate(basePath = "audit")
    static class Templates {

        static native TemplateInstance entries(Seen seen, Sought sought);

        static native TemplateInstance entry(
                Placed placed, Comparison comparison, @Nullable Placed earlier, @Nullable Placed later);

        static native TemplateInstance verification(@Nullable Proof proof, @Nullable Problem problem);
    }

    @GET
    public Response list(@BeanParam Sought sought) {
        return pages.show(trails.seen(sought), seen -> Templates.entries(seen, sought));
    }

    @GET
    @Path("/table.csv")
    public Response table(@BeanParam Sought sought) {
        String service = sought.service;
        return service == null || service.isBlank()
                ? pages.refused(Problem.nothingThere())
                : downloads.table(sought.of(service), "audit-" + service + ".csv");
    }

    @GET
    @Path("/{service}/{position}")
    public Response entry(
            @PathParam("service") String service,
            @PathParam("position") long position,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("subject") @Nullable String subject) {
        return switch (trails.history(service, position, kind, subject)) {
            case Reply.Found<List<Entry>>(List<Entry> history, String tag) -> shown(service, position, history);
            case Reply.Refused<List<Entry>>(Problem problem) -> pages.refused(problem);
            case Reply.Silent<List<Entry>>() -> pages.silent();
        };
    }

    private Response shown(String service, long position, List<Entry> history) {
        for (int at = 0; at < history.size(); at++) {
            Entry entry = history.get(at);
            if (entry.position() == position) {
                return pages.show(Templates.entry(
                        new Placed(service, entry),
                        entry.comparison(),
                        at + 1 < history.size() ? new Placed(service, history.get(at + 1)) : null,
                        at > 0 ? new Placed(service, history.get(at - 1)) : null));
            }
        }
        return pages.refused(Problem.nothingThere());
    }

    /// Without a service it explains what a check is. With one, or with all, the chains are checked.
    @GET
    @Path("/verification")
    public Response verification(
            @QueryParam("service") @DefaultValue("") String service,
            @QueryParam("position") @DefaultValue("") String position,
            @QueryParam("hash") @DefaultValue("") String hash) {
        if (visit.person() == null) {
            return pages.signIn();
        }
        if (service.isEmpty()) {
            return pages.show(Templates.verification(null, null));
        }
        boolean compares = !position.isBlank() || !hash.isBlank();
        if (compares && service.equals(ALL)) {
            return again(new Problem(null, BAD_REQUEST, wording.words().notedOfWhich(), null, null));
        }
        List<String> services = service.equals(ALL) ? Services.ALL : List.of(service);
        return switch (verifying.verify(services, position.strip(), hash.strip())) {
            case Reply.Found<Proof>(Proof proof, String tag) -> pages.show(Templates.verification(proof, null));
            case Reply.Refused<Proof>(Problem problem) when problem.status() == BAD_REQUEST -> again(problem);
            case Reply.Refused<Proof>(Problem problem) -> pages.refused(problem);
            case Reply.Silent<Proof>() -> pages.silent();
        };
    }

    /// The form again, with what is wrong with what was typed.
    private Response again(Problem problem) {
        return pages.show(problem.status(), Templates.verification(null, problem));
    }
}
