package ipstrategy.console.round;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.filing.Counter;
import ipstrategy.console.filing.Form;
import ipstrategy.console.filing.Page;
import ipstrategy.console.filing.Typed;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.region.Region;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `/plans/{code}/rounds/{year}/provinces/{region}`: what one province must do, what it has chosen, and its marks.
@Path("/plans/{code}/rounds/{year}/provinces/{region}")
@PermitAll
@RunOnVirtualThread
class SheetsResource {

    private static final List<String> RATINGS = List.of("GOOD", "ADEQUATE", "LAGGING", "NOT_STARTED");

    private final Gateway gateway;
    private final Counter counter;

    SheetsResource(Gateway gateway, Counter counter) {
        this.gateway = gateway;
        this.counter = counter;
    }

    /// A task that is chosen, or no longer, as the API takes it.
    record Choice(String measure, int clause, String reason) {}

    /// Marks at mid-year, as the API takes them.
    record Rated(List<Marks.Rating> ratings) {}

    /// Scores at the end of the year, as the API takes them.
    record Scored(List<Marks.Score> scores) {}

    /// Published scores put right, as the API takes it.
    record Corrected(String region, List<Marks.Score> scores, String reason) {}

    /// The year that a sheet belongs to.
    ///
    /// @param tag the entity tag of the year, with which published scores are put right
    public record Within(CycleRound round, String tag) {}

    @CheckedTemplate(basePath = "round")
    static class Templates {

        static native TemplateInstance sheet(
                Place place,
                ProvinceSheet sheet,
                String tag,
                @Nullable Within within,
                @Nullable Region province,
                List<String> ratings,
                Typed typed);
    }

    /// Which sheet of which year of which plan.
    public record Place(
            @PathParam("code") String plan,
            @PathParam("year") String year,
            @PathParam("region") String region) {

        public String page() {
            return "/plans/" + plan + "/rounds/" + year + "/provinces/" + region;
        }

        /// What the audit trail calls the sheet.
        public String subject() {
            return plan + "_" + year + "_" + region;
        }

        Asked asked(String... below) {
            return Asked.of(
                    Stream.concat(Stream.of("plans", plan, "rounds", year, "provinces", region), Stream.of(below))
                            .toArray(String[]::new));
        }
    }

    @GET
    public Response sheet(@BeanParam Place place) {
        return page(place).show();
    }

    @POST
    @Path("/opt-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response optIn(@BeanParam Place place, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        return page(place).post("opt-in", place.asked("opt-ins"), choice(form), form);
    }

    @POST
    @Path("/opt-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response optOut(@BeanParam Place place, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        return page(place).post("opt-out", place.asked("opt-outs"), choice(form), form);
    }

    @POST
    @Path("/rate")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rate(@BeanParam Place place, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        Rated rated = new Rated(Marks.ratings(form));
        return page(place).put("rate", place.asked("mid-year"), rated, form);
    }

    @POST
    @Path("/score")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response score(@BeanParam Place place, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        Scored scored = new Scored(Marks.scores(form));
        return page(place).put("score", place.asked("year-end"), scored, form);
    }

    /// Puts published scores right: another version of the whole year.
    @POST
    @Path("/correct")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response correct(@BeanParam Place place, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        Corrected corrected = new Corrected(place.region(), Marks.scores(form), form.text("reason"));
        Asked asked = Asked.of("plans", place.plan(), "rounds", place.year(), "corrections");
        return page(place).post("correct", asked, corrected, form);
    }

    private static Choice choice(Form form) {
        Marks.Key key = Marks.Key.of(form.text("task"));
        return new Choice(key.measure(), key.clause(), form.text("reason"));
    }

    private Page page(Place place) {
        return counter.page(
                place.page(),
                place.asked(),
                ProvinceSheet.class,
                (sheet, tag, typed) ->
                        Templates.sheet(place, sheet, tag, within(place), province(place.region()), RATINGS, typed));
    }

    private @Nullable Region province(String code) {
        Listed<Region> named = gateway.list(Asked.of("regions").with("ids", code), Region.class)
                .orNothing();
        return named == null || named.items().isEmpty() ? null : named.items().getFirst();
    }

    private @Nullable Within within(Place place) {
        Reply<CycleRound> reply =
                gateway.read(Asked.of("plans", place.plan(), "rounds", place.year()), CycleRound.class);
        return reply instanceof Reply.Found<CycleRound>(CycleRound round, String tag) ? new Within(round, tag) : null;
    }
}
