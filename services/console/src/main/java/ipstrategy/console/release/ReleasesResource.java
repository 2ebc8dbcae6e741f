package ipstrategy.console.release;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.filing.Form;
import ipstrategy.console.filing.Typed;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.gateway.Services;
import ipstrategy.console.page.Pages;
import ipstrategy.console.visit.Visit;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `/releases`: the releases of all services, and the form by which one is proposed.
@Path("/releases")
@PermitAll
@RunOnVirtualThread
class ReleasesResource {

    private static final int AT_ONCE = 500;
    private static final int A_PAGE = 50;
    private static final List<String> STATES = List.of("PROPOSED", "PUBLISHED", "REFUSED");

    private final Gateway gateway;
    private final Pages pages;
    private final Visit visit;

    ReleasesResource(Gateway gateway, Pages pages, Visit visit) {
        this.gateway = gateway;
        this.pages = pages;
        this.visit = visit;
    }

    /// A release and the service whose figures it holds.
    public record Filed(String service, Release release) {}

    @CheckedTemplate(basePath = "release")
    static class Templates {

        static native TemplateInstance releases(Listed<Filed> filed, List<String> states, List<String> services);

        static native TemplateInstance proposal(Typed typed, List<String> services);
    }

    /// @param at how many of them are on the pages before
    @GET
    public Response list(
            @QueryParam("service") @Nullable String service,
            @QueryParam("state") @Nullable String state,
            @QueryParam("cursor") @DefaultValue("") String at) {
        List<Filed> filed = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String each : Services.ALL) {
            if ((service == null || service.isBlank() || service.equals(each)) && !read(each, filed)) {
                missing.add(each);
            }
        }
        List<Filed> chosen = filed.stream()
                .filter(each -> state == null
                        || state.isBlank()
                        || state.equals(each.release().state()))
                .sorted(Comparator.comparing((Filed each) -> each.release().asOf())
                        .reversed())
                .toList();
        return pages.show(Templates.releases(page(chosen, at, missing), STATES, Services.ALL));
    }

    /// Adds the releases of a service; answers whether all of them could be read.
    private boolean read(String service, List<Filed> filed) {
        String cursor = null;
        do {
            Listed<Release> listed = gateway.list(
                            Asked.of("services", service, "releases")
                                    .with("limit", AT_ONCE)
                                    .with("cursor", cursor),
                            Release.class)
                    .orNothing();
            if (listed == null) {
                return false;
            }
            listed.items().forEach(release -> filed.add(new Filed(service, release)));
            cursor = listed.next();
        } while (cursor != null);
        return true;
    }

    /// Each service has a list of its own, without a choice of states: they are laid together here, and so are pages.
    static Listed<Filed> page(List<Filed> all, String at, List<String> missing) {
        int from = at.matches("\\d{1,6}") ? Math.min(Integer.parseInt(at), all.size()) : 0;
        int to = Math.min(from + A_PAGE, all.size());
        return new Listed<>(all.subList(from, to), all.size(), to < all.size() ? Integer.toString(to) : null, missing);
    }

    @GET
    @Path("/new")
    public Response form() {
        return visit.person() == null ? pages.signIn() : pages.show(Templates.proposal(Typed.NOTHING, Services.ALL));
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response propose(MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        String service = form.text("service");
        Reply<Release> reply =
                gateway.tell("POST", Asked.of("services", service, "releases"), Proposal.of(form), null, Release.class);
        return switch (reply) {
            case Reply.Found<Release>(Release made, String tag) ->
                pages.see("/releases/" + service + "/" + made.code() + "?done=proposed");
            case Reply.Refused<Release>(Problem problem) ->
                problem.asksForSignIn()
                        ? pages.signIn()
                        : pages.show(
                                problem.status(),
                                Templates.proposal(Typed.of("proposal", problem, form), Services.ALL));
            case Reply.Silent<Release>() -> pages.silent();
        };
    }
}
