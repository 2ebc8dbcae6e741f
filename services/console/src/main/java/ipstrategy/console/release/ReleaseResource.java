package ipstrategy.console.release;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.page.Downloads;
import ipstrategy.console.page.Pages;
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
import org.jspecify.annotations.Nullable;

/// `/releases/{service}/{code}`: one release, what is in it, its signature, and how to verify it without the platform.
@Path("/releases/{service}/{code}")
@PermitAll
@RunOnVirtualThread
class ReleaseResource {

    private static final int OK = 200;
    private static final int SHOWN = 100;
    private static final String JSON = "application/json";

    private final Gateway gateway;
    private final Lines lines;
    private final Pages pages;
    private final Downloads downloads;

    ReleaseResource(Gateway gateway, Lines lines, Pages pages, Downloads downloads) {
        this.gateway = gateway;
        this.lines = lines;
        this.pages = pages;
        this.downloads = downloads;
    }

    /// Why a release is published or refused.
    record Words(String reason) {}

    @CheckedTemplate(basePath = "release")
    static class Templates {

        /// @param figures the first of them; nothing where they cannot be read
        static native TemplateInstance release(
                String service,
                Release release,
                String tag,
                @Nullable List<Frozen> figures,
                @Nullable String done,
                @Nullable Problem problem,
                String typed);
    }

    @GET
    public Response one(
            @PathParam("service") String service,
            @PathParam("code") String code,
            @QueryParam("done") @Nullable String done) {
        return show(OK, service, code, done, null, "");
    }

    @POST
    @Path("/publication")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publish(
            @PathParam("service") String service,
            @PathParam("code") String code,
            @FormParam("tag") @Nullable String tag,
            @FormParam("reason") @Nullable String reason) {
        return take(service, code, "publication", tag, reason);
    }

    @POST
    @Path("/refusal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response refuse(
            @PathParam("service") String service,
            @PathParam("code") String code,
            @FormParam("tag") @Nullable String tag,
            @FormParam("reason") @Nullable String reason) {
        return take(service, code, "refusal", tag, reason);
    }

    /// The files by which it is verified, under the names that the verifier looks for.
    @GET
    @Path("/{file:figures.jsonl|manifest.json|release.json|release-keys.json}")
    public Response file(
            @PathParam("service") String service, @PathParam("code") String code, @PathParam("file") String file) {
        Asked release = Asked.of("services", service, "releases", code);
        return switch (file) {
            case "figures.jsonl" ->
                downloads.save(Asked.of("services", service, "releases", code, "figures"), "application/jsonl", file);
            case "manifest.json" ->
                downloads.save(Asked.of("services", service, "releases", code, "manifest"), JSON, file);
            case "release-keys.json" ->
                downloads.save(Asked.of("services", service, "release-keys").whole(), JSON, file);
            default -> downloads.save(release, JSON, file);
        };
    }

    private Response take(String service, String code, String step, @Nullable String tag, @Nullable String reason) {
        String words = reason == null ? "" : reason.strip();
        Reply<Release> reply = gateway.tell(
                "POST", Asked.of("services", service, "releases", code, step), new Words(words), tag, Release.class);
        return switch (reply) {
            case Reply.Found<Release>(Release release, String now) ->
                step.equals("refusal")
                        ? pages.see("/releases?service=" + service)
                        : pages.see("/releases/" + service + "/" + code + "?done=" + step);
            case Reply.Refused<Release>(Problem problem) ->
                problem.asksForSignIn() ? pages.signIn() : show(problem.status(), service, code, null, problem, words);
            case Reply.Silent<Release>() -> pages.silent();
        };
    }

    private Response show(
            int status, String service, String code, @Nullable String done, @Nullable Problem problem, String typed) {
        return switch (gateway.read(Asked.of("services", service, "releases", code), Release.class)) {
            case Reply.Found<Release>(Release release, String tag) ->
                pages.show(
                        status,
                        Templates.release(
                                service, release, tag, lines.first(service, code, SHOWN), done, problem, typed));
            case Reply.Refused<Release>(Problem now) -> pages.refused(now);
            case Reply.Silent<Release>() -> pages.silent();
        };
    }
}
