package ipstrategy.console.round;

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
import ipstrategy.console.region.Region;
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
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// `/plans/{code}/rounds`: the years of a plan over the provinces, each with its results once they are published.
@Path("/plans/{code}/rounds")
@PermitAll
@RunOnVirtualThread
class RoundsResource {

    private final Gateway gateway;
    private final Counter counter;

    RoundsResource(Gateway gateway, Counter counter) {
        this.gateway = gateway;
        this.counter = counter;
    }

    /// A year to be deployed, as the API takes it.
    record Deployed(@Nullable BigDecimal year, @Nullable String classesOn, String reason) {}

    @CheckedTemplate(basePath = "round")
    static class Templates {

        static native TemplateInstance rounds(String plan, Listed<CycleRound> rounds, Typed typed);

        static native TemplateInstance round(
                CycleRound round,
                String tag,
                @Nullable Results results,
                List<Region> provinces,
                Map<String, Region> names,
                Typed typed);
    }

    @GET
    public Response list(@PathParam("code") String code) {
        return page(code).show();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response deploy(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        Deployed deployed = new Deployed(form.number("year"), form.some("classesOn"), form.text("reason"));
        return page(code)
                .make(
                        "deploy",
                        Asked.of("plans", code, "rounds"),
                        deployed,
                        form,
                        made -> place(code) + "/" + made.path("year").asText());
    }

    @GET
    @Path("/{year}")
    public Response round(
            @PathParam("code") String code,
            @PathParam("year") String year,
            @QueryParam("version") @Nullable String version) {
        return page(code, year, version).show();
    }

    @POST
    @Path("/{year}/review")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response review(
            @PathParam("code") String code, @PathParam("year") String year, MultivaluedMap<String, String> sent) {
        return act(code, year, "review", "review", new Form(sent));
    }

    @POST
    @Path("/{year}/appraise")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response appraise(
            @PathParam("code") String code, @PathParam("year") String year, MultivaluedMap<String, String> sent) {
        return act(code, year, "appraise", "appraisal", new Form(sent));
    }

    @POST
    @Path("/{year}/publish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publish(
            @PathParam("code") String code, @PathParam("year") String year, MultivaluedMap<String, String> sent) {
        return act(code, year, "publish", "publication", new Form(sent));
    }

    private Response act(String code, String year, String step, String below, Form form) {
        return page(code, year, null).post(step, Asked.of("plans", code, "rounds", year, below), Reason.of(form), form);
    }

    private static String place(String code) {
        return "/plans/" + code + "/rounds";
    }

    private Page page(String code) {
        return counter.list(
                place(code),
                Asked.of("plans", code, "rounds").whole(),
                CycleRound.class,
                (rounds, tag, typed) -> Templates.rounds(code, rounds, typed));
    }

    private Page page(String code, String year, @Nullable String version) {
        return counter.page(
                place(code) + "/" + year,
                Asked.of("plans", code, "rounds", year),
                CycleRound.class,
                (round, tag, typed) -> {
                    List<Region> provinces = provinces();
                    return Templates.round(
                            round,
                            tag,
                            round.published() == 0 ? null : results(code, year, version),
                            provinces,
                            provinces.stream().collect(Collectors.toMap(Region::code, province -> province)),
                            typed);
                });
    }

    private @Nullable Results results(String code, String year, @Nullable String version) {
        return gateway.read(Asked.of("plans", code, "rounds", year, "results").with("version", version), Results.class)
                .orNothing();
    }

    private List<Region> provinces() {
        return gateway.rows(Asked.of("regions").with("kind", "PROVINCE").whole(), Region.class);
    }
}
