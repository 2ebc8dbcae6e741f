package ipstrategy.console.aiming;

import com.fasterxml.jackson.annotation.JsonProperty;
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
import ipstrategy.console.language.Text;
import ipstrategy.console.page.Action;
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

/// `/metrics/{code}/targets`: what a metric is to reach, in the country and in each region. The office sets it,
/// changes it and takes it back.
@Path("/metrics/{code}/targets")
@PermitAll
@RunOnVirtualThread
class TargetsResource {

    private static final List<String> OPERATORS = List.of("AT_LEAST", "AT_MOST", "EQUAL");

    private final Gateway gateway;
    private final Counter counter;

    TargetsResource(Gateway gateway, Counter counter) {
        this.gateway = gateway;
        this.counter = counter;
    }

    /// The metric whose targets they are.
    public record Metric(
            String code,
            Text name,
            String service,
            String unit,
            @Nullable Text unitName,
            @JsonProperty("_actions") List<Action> actions) {

        public Action toSet() {
            return Action.among(actions, "set-target");
        }

        public String page() {
            return all(code);
        }
    }

    @CheckedTemplate(basePath = "aiming")
    static class Templates {

        /// @param targets nothing where they cannot be read
        static native TemplateInstance targets(
                Metric metric, @Nullable Listed<Target> targets, Terms terms, List<String> operators, Typed typed);

        /// @param metric nothing where it cannot be read
        static native TemplateInstance target(
                Target target, @Nullable Metric metric, List<String> operators, String tag, Typed typed);
    }

    @GET
    public Response targets(@PathParam("code") String code) {
        return page(code).show();
    }

    @POST
    @Path("/set")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response set(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        return page(code)
                .make(
                        "set",
                        asked(code),
                        NewTarget.of(form),
                        form,
                        made -> all(code) + "/" + made.path("place").asText());
    }

    @GET
    @Path("/{place}")
    public Response target(@PathParam("code") String code, @PathParam("place") String place) {
        return page(code, place).show();
    }

    @POST
    @Path("/{place}/change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("code") String code, @PathParam("place") String place, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        return page(code, place).put("change", Asked.of("metrics", code, "targets", place), NewTarget.of(form), form);
    }

    @POST
    @Path("/{place}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(
            @PathParam("code") String code, @PathParam("place") String place, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        return page(code, place)
                .make(
                        "withdraw",
                        Asked.of("metrics", code, "targets", place, "withdrawal"),
                        Reason.of(form),
                        form,
                        gone -> all(code));
    }

    private Page page(String code) {
        return counter.page(
                all(code),
                Asked.of("metrics", code),
                Metric.class,
                (metric, tag, typed) -> Templates.targets(
                        metric,
                        gateway.list(asked(code).whole(), Target.class).orNothing(),
                        Terms.NONE,
                        OPERATORS,
                        typed));
    }

    private Page page(String code, String place) {
        return counter.page(
                all(code) + "/" + place,
                Asked.of("metrics", code, "targets", place),
                Target.class,
                (target, tag, typed) -> Templates.target(
                        target,
                        gateway.read(Asked.of("metrics", code), Metric.class).orNothing(),
                        OPERATORS,
                        tag,
                        typed));
    }

    private static Asked asked(String code) {
        return Asked.of("metrics", code, "targets");
    }

    private static String all(String code) {
        return "/metrics/" + code + "/targets";
    }
}
