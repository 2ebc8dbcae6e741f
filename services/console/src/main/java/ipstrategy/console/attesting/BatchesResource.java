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

/// `/verification/batches/{id}`: figures that came together, to be verified, published or given back at one stroke.
@Path("/verification/batches/{id}")
@PermitAll
@RunOnVirtualThread
class BatchesResource {

    private static final int OK = 200;

    private final Gateway gateway;
    private final Pages pages;
    private final Visit visit;

    BatchesResource(Gateway gateway, Pages pages, Visit visit) {
        this.gateway = gateway;
        this.pages = pages;
        this.visit = visit;
    }

    /// What is said with a step.
    record Words(@Nullable String reason) {}

    @CheckedTemplate(basePath = "attesting")
    static class Templates {

        /// @param typed the reason that was typed, to be shown again
        static native TemplateInstance batch(
                Batch batch, String tag, @Nullable String done, @Nullable Problem problem, String typed);
    }

    @GET
    public Response one(@PathParam("id") String id, @QueryParam("done") @Nullable String done) {
        return visit.person() == null ? pages.signIn() : show(OK, id, done, null, "");
    }

    @POST
    @Path("/{step}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(
            @PathParam("id") String id,
            @PathParam("step") String step,
            @FormParam("tag") @Nullable String tag,
            @FormParam("reason") @Nullable String reason) {
        String words = reason == null ? "" : reason.strip();
        Reply<Batch> reply = gateway.tell(
                "POST",
                Asked.of("observation-batches", id, step),
                new Words(words.isEmpty() ? null : words),
                tag,
                Batch.class);
        return switch (reply) {
            case Reply.Found<Batch>(Batch batch, String now) ->
                pages.see("/verification/batches/" + id + "?done=" + step);
            case Reply.Refused<Batch>(Problem problem) ->
                problem.asksForSignIn() ? pages.signIn() : show(problem.status(), id, null, problem, words);
            case Reply.Silent<Batch>() -> pages.silent();
        };
    }

    private Response show(int status, String id, @Nullable String done, @Nullable Problem problem, String typed) {
        return switch (gateway.read(Asked.of("observation-batches", id), Batch.class)) {
            case Reply.Found<Batch>(Batch batch, String tag) ->
                pages.show(status, Templates.batch(batch, tag, done, problem, typed));
            case Reply.Refused<Batch>(Problem now) -> pages.refused(now);
            case Reply.Silent<Batch>() -> pages.silent();
        };
    }
}
