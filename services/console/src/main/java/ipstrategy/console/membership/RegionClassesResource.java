package ipstrategy.console.membership;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.administration.Problems;
import ipstrategy.console.filing.Form;
import ipstrategy.console.filing.Reason;
import ipstrategy.console.filing.Typed;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.page.Pages;
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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `/administration/region-classes`: the classes of provinces, and which province belongs to which from when until
/// when.
@Path("/administration/region-classes")
@PermitAll
@RunOnVirtualThread
class RegionClassesResource {

    private static final String HOME = "/administration/region-classes";

    private final Gateway gateway;
    private final Classes classes;
    private final Pages pages;
    private final Problems problems;

    RegionClassesResource(Gateway gateway, Classes classes, Pages pages, Problems problems) {
        this.gateway = gateway;
        this.classes = classes;
        this.pages = pages;
        this.problems = problems;
    }

    /// From when until when a province belongs to a class.
    record NewMembership(LocalDate from, @Nullable LocalDate to, String reason) {}

    @CheckedTemplate(basePath = "membership")
    static class Templates {

        static native TemplateInstance classes(Listed<RegionClass> classes, Provinces provinces);

        static native TemplateInstance members(RegionClass one, List<Membership> memberships, Provinces provinces);

        static native TemplateInstance member(
                RegionClass one,
                Membership membership,
                String tag,
                Provinces provinces,
                Typed typed,
                @Nullable String done);
    }

    @GET
    public Response list(@QueryParam("on") @Nullable String on) {
        return pages.show(classes.all(on), all -> Templates.classes(all, classes.provinces()));
    }

    /// @param region where one was chosen, its page is what is wanted
    @GET
    @Path("/{code}")
    public Response one(@PathParam("code") String code, @QueryParam("region") @Nullable String region) {
        if (region != null && !region.isBlank()) {
            return pages.see(home(code, region));
        }
        return pages.show(classes.one(code), one -> {
            Provinces provinces = classes.provinces();
            return Templates.members(one, classes.memberships(code, provinces), provinces);
        });
    }

    @GET
    @Path("/{code}/{region}")
    public Response member(
            @PathParam("code") String code,
            @PathParam("region") String region,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("done") @Nullable String done) {
        return page(code, region, asOf, Typed.NOTHING, done);
    }

    @POST
    @Path("/{code}/{region}/period")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response set(
            @PathParam("code") String code, @PathParam("region") String region, MultivaluedMap<String, String> values) {
        Form form = new Form(values);
        LocalDate from = day(form.text("from"));
        LocalDate to = day(form.text("to"));
        if (from == null) {
            return again(code, region, "period", problems.notADay("from"), form);
        }
        if (to == null && form.some("to") != null) {
            return again(code, region, "period", problems.notADay("to"), form);
        }
        NewMembership said = new NewMembership(from, to, form.text("reason"));
        Asked asked = Asked.of("region-classes", code, "members", region);
        return after(code, region, "period", gateway.tell("PUT", asked, said, form.tag(), Membership.class), form);
    }

    @POST
    @Path("/{code}/{region}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(
            @PathParam("code") String code, @PathParam("region") String region, MultivaluedMap<String, String> values) {
        Form form = new Form(values);
        Asked asked = Asked.of("region-classes", code, "members", region, "withdrawal");
        Reply<Membership> reply = gateway.tell("POST", asked, Reason.of(form), form.tag(), Membership.class);
        return after(code, region, "withdrawal", reply, form);
    }

    private Response after(String code, String region, String step, Reply<Membership> reply, Form form) {
        return switch (reply) {
            case Reply.Found<Membership>(Membership now, String tag) -> pages.see(home(code, region) + "?done=" + step);
            case Reply.Refused<Membership>(Problem problem) -> again(code, region, step, problem, form);
            case Reply.Silent<Membership>() -> again(code, region, step, problems.silent(), form);
        };
    }

    private Response again(String code, String region, String step, Problem problem, Form form) {
        return problem.asksForSignIn() ? pages.signIn() : page(code, region, null, Typed.of(step, problem, form), null);
    }

    private Response page(String code, String region, @Nullable String asOf, Typed typed, @Nullable String done) {
        return switch (classes.membership(code, region, asOf)) {
            case Reply.Found<Membership>(Membership membership, String tag) -> {
                RegionClass one = classes.one(code).orNothing();
                yield one == null
                        ? pages.silent()
                        : pages.show(
                                typed.status(),
                                Templates.member(one, membership, tag, classes.provinces(), typed, done));
            }
            case Reply.Refused<Membership>(Problem problem) -> pages.refused(problem);
            case Reply.Silent<Membership>() -> pages.silent();
        };
    }

    /// A day as browsers send it, or nothing where it is none.
    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static String home(String code, String region) {
        return HOME + "/" + code + "/" + region;
    }
}
