package ipstrategy.console.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.page.Pages;
import ipstrategy.console.visit.Place;
import ipstrategy.console.visit.Visit;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `/mail`: notices to the own agency; `/mail/box`: the mails that were written of them.
@Path("/mail")
@PermitAll
@RunOnVirtualThread
class MailResource {

    private static final int A_PAGE = 50;
    private static final List<String> STATES = List.of("WAITING", "SENT", "FAILED", "CAPTURED");

    private final Gateway gateway;
    private final Pages pages;
    private final Visit visit;

    MailResource(Gateway gateway, Pages pages, Visit visit) {
        this.gateway = gateway;
        this.pages = pages;
        this.visit = visit;
    }

    @CheckedTemplate(basePath = "mail")
    static class Templates {

        /// @param refusal why there are none for whoever looks
        static native TemplateInstance notices(
                @Nullable Listed<Notice> notices, @Nullable Problem refusal, boolean unread);

        static native TemplateInstance box(
                @Nullable Listed<Letter> letters, @Nullable Problem refusal, List<String> states);
    }

    @GET
    public Response notices(@QueryParam("unread") boolean unread, @QueryParam("cursor") @Nullable String cursor) {
        if (visit.person() == null) {
            return pages.signIn();
        }
        Asked asked = Asked.of("notices")
                .with("unread", unread ? true : null)
                .with("cursor", cursor)
                .with("limit", A_PAGE);
        return switch (gateway.list(asked, Notice.class)) {
            case Reply.Found<Listed<Notice>>(Listed<Notice> notices, String tag) ->
                pages.show(Templates.notices(notices, null, unread));
            case Reply.Refused<Listed<Notice>>(Problem problem) ->
                problem.asksForSignIn() ? pages.signIn() : pages.show(Templates.notices(null, problem, unread));
            case Reply.Silent<Listed<Notice>>() -> pages.silent();
        };
    }

    @POST
    @Path("/{id}/reading")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response read(@PathParam("id") String id, @FormParam("back") @Nullable String back) {
        Reply<Notice> reply = gateway.tell("POST", Asked.of("notices", id, "reading"), Map.of(), null, Notice.class);
        return switch (reply) {
            case Reply.Found<Notice>(Notice notice, String tag) -> pages.see(back == null ? "/mail" : Place.of(back));
            case Reply.Refused<Notice>(Problem problem) -> pages.refused(problem);
            case Reply.Silent<Notice>() -> pages.silent();
        };
    }

    @GET
    @Path("/box")
    public Response box(@QueryParam("state") @Nullable String state, @QueryParam("cursor") @Nullable String cursor) {
        if (visit.person() == null) {
            return pages.signIn();
        }
        Asked asked =
                Asked.of("mailbox").with("state", state).with("cursor", cursor).with("limit", A_PAGE);
        return switch (gateway.list(asked, Letter.class)) {
            case Reply.Found<Listed<Letter>>(Listed<Letter> letters, String tag) ->
                pages.show(Templates.box(letters, null, STATES));
            case Reply.Refused<Listed<Letter>>(Problem problem) ->
                problem.asksForSignIn() ? pages.signIn() : pages.show(Templates.box(null, problem, STATES));
            case Reply.Silent<Listed<Letter>>() -> pages.silent();
        };
    }
}
