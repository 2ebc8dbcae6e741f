package ipstrategy.console.evaluation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.filing.Counter;
import ipstrategy.console.filing.Form;
import ipstrategy.console.filing.Page;
import ipstrategy.console.filing.Reason;
import ipstrategy.console.filing.Typed;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.gateway.Reply;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `/evaluation/rounds/{code}/synthesis`: the strands of a round, the stage at which it stands, and what they come to.
@Path("/evaluation/rounds/{code}/synthesis")
@PermitAll
@RunOnVirtualThread
class SynthesisResource {

    private static final List<String> KINDS =
            List.of("ORGANISATION", "SELF_CHECK", "LOCAL", "THEMATIC", "INTERNATIONAL");

    private final Gateway gateway;
    private final Counter counter;

    SynthesisResource(Gateway gateway, Counter counter) {
        this.gateway = gateway;
        this.counter = counter;
    }

    /// What the strands come to together, as the API takes it.
    record Written(String text, String reason) {}

    /// A synthesis as far as whoever looks may see it.
    ///
    /// @param synthesis nothing where there is none, or it is not theirs to see
    /// @param tag its entity tag
    /// @param undivided whether the round has not been divided into strands
    public record Seen(@Nullable Synthesis synthesis, String tag, boolean undivided) {}

    @CheckedTemplate(basePath = "evaluation")
    static class Templates {

        static native TemplateInstance synthesis(
                Round round,
                Seen seen,
                @Nullable Listed<Strand> strands,
                List<Synthesis.Version> versions,
                List<Planned.Row> rows,
                List<String> kinds,
                Typed typed);
    }

    @GET
    public Response synthesis(@PathParam("code") String code) {
        return page(code).show();
    }

    /// Divides the round.
    @POST
    @Path("/divide")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response divide(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        return page(code).post("divide", asked(code), Divided.of(form), form);
    }

    @POST
    @Path("/advance")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response advance(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        return page(code).post("advance", asked(code, "stage"), Reason.of(form), form);
    }

    @POST
    @Path("/write")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        return page(code).put("write", asked(code, "text"), written(form), form);
    }

    @POST
    @Path("/publish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publish(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        return page(code).post("publish", asked(code, "publication"), Reason.of(form), form);
    }

    @POST
    @Path("/correct")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response correct(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        return page(code).post("correct", asked(code, "corrections"), written(form), form);
    }

    private Page page(String code) {
        return counter.page(
                "/evaluation/rounds/" + code + "/synthesis",
                Asked.of("evaluation-rounds", code),
                Round.class,
                (round, tag, typed) -> synthesis(round, typed));
    }

    private TemplateInstance synthesis(Round round, Typed typed) {
        Seen seen = seen(gateway.read(asked(round.code()), Synthesis.class));
        Synthesis synthesis = seen.synthesis();
        return Templates.synthesis(
                round,
                seen,
                gateway.list(
                                Asked.of("evaluation-rounds", round.code(), "strands")
                                        .whole(),
                                Strand.class)
                        .orNothing(),
                synthesis == null || synthesis.published() == 0 ? List.of() : versions(round.code()),
                Divided.rows(),
                KINDS,
                typed);
    }

    private static Seen seen(Reply<Synthesis> reply) {
        return switch (reply) {
            case Reply.Found<Synthesis>(Synthesis synthesis, String tag) -> new Seen(synthesis, tag, false);
            case Reply.Refused<Synthesis>(var problem) -> new Seen(null, "", problem.knowsNothing());
            case Reply.Silent<Synthesis>() -> new Seen(null, "", false);
        };
    }

    private List<Synthesis.Version> versions(String code) {
        return gateway.rows(asked(code, "versions").whole(), Synthesis.Version.class);
    }

    private static Written written(Form form) {
        return new Written(form.text("text"), form.text("reason"));
    }

    private static Asked asked(String code) {
        return Asked.of("evaluation-rounds", code, "synthesis");
    }

    private static Asked asked(String code, String below) {
        return Asked.of("evaluation-rounds", code, "synthesis", below);
    }
}
