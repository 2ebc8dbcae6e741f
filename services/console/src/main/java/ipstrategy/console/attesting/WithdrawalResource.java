package ipstrategy.console.attesting;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.page.Pages;
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
import org.jspecify.annotations.Nullable;

/// `/metrics/{code}/figures/{id}/withdrawal`: a published figure, to be withdrawn with a reason.
@Path("/metrics/{code}/figures/{id}/withdrawal")
@PermitAll
@RunOnVirtualThread
class WithdrawalResource {

    private static final int OK = 200;

    private final Gateway gateway;
    private final Pages pages;
    private final Visit visit;

    WithdrawalResource(Gateway gateway, Pages pages, Visit visit) {
        this.gateway = gateway;
        this.pages = pages;
        this.visit = visit;
    }

    /// Why it is withdrawn.
    record Why(@Nullable String reason) {}

    @CheckedTemplate(basePath = "attesting")
    static class Templates {

        /// @param typed the reason that was typed, to be shown again
        static native TemplateInstance withdrawal(
                Pile.Metric metric,
                PublishedFigure one,
                String tag,
                @Nullable String done,
                @Nullable Problem problem,
                String typed);
    }

    @GET
    public Response one(
            @PathParam("code") String code, @PathParam("id") String id, @QueryParam("done") @Nullable String done) {
        return visit.person() == null ? pages.signIn() : show(OK, code, id, done, null, "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(
            @PathParam("code") String code,
            @PathParam("id") String id,
            @FormParam("tag") @Nullable String tag,
            @FormParam("reason") @Nullable String reason) {
        String words = reason == null ? "" : reason.strip();
        Reply<PublishedFigure> reply = gateway.tell(
                "POST",
                Asked.of("metrics", code, "observations", id, "withdrawal"),
                new Why(words.isEmpty() ? null : words),
                tag,
                PublishedFigure.class);
        return switch (reply) {
            case Reply.Found<PublishedFigure>(PublishedFigure gone, String now) ->
                pages.see("/metrics/" + code + "/figures/" + gone.id() + "/withdrawal?done=true");
            case Reply.Refused<PublishedFigure>(Problem problem) ->
                problem.asksForSignIn() ? pages.signIn() : show(problem.status(), code, id, null, problem, words);
            case Reply.Silent<PublishedFigure>() -> pages.silent();
        };
    }

    private Response show(
            int status, String code, String id, @Nullable String done, @Nullable Problem problem, String typed) {
        return switch (gateway.read(Asked.of("metrics", code), Pile.Metric.class)) {
            case Reply.Found<Pile.Metric>(Pile.Metric metric, String of) ->
                show(status, metric, id, done, problem, typed);
            case Reply.Refused<Pile.Metric>(Problem now) -> pages.refused(now);
            case Reply.Silent<Pile.Metric>() -> pages.silent();
        };
    }

    private Response show(
            int status, Pile.Metric metric, String id, @Nullable String done, @Nullable Problem problem, String typed) {
        return switch (gateway.read(Asked.of("metrics", metric.code(), "observations", id), PublishedFigure.class)) {
            case Reply.Found<PublishedFigure>(PublishedFigure one, String tag) ->
                pages.show(status, Templates.withdrawal(metric, one, tag, done, problem, typed));
            case Reply.Refused<PublishedFigure>(Problem now) -> pages.refused(now);
            case Reply.Silent<PublishedFigure>() -> pages.silent();
        };
    }
}
