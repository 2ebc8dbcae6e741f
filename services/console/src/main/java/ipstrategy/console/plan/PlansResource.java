package ipstrategy.console.plan;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.page.Pages;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `/plans`: the plans, and each with its measures by chapter.
@Path("/plans")
@PermitAll
@RunOnVirtualThread
class PlansResource {

    /// No plan has more measures.

    private final Gateway gateway;
    private final Pages pages;

    PlansResource(Gateway gateway, Pages pages) {
        this.gateway = gateway;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "plan")
    static class Templates {

        static native TemplateInstance plans(Listed<Plan> plans);

        static native TemplateInstance plan(Plan plan, @Nullable Progress progress, @Nullable Contents contents);
    }

    @GET
    public Response list() {
        return pages.show(gateway.list(Asked.of("plans").whole(), Plan.class), Templates::plans);
    }

    @GET
    @Path("/{code}")
    public Response one(@PathParam("code") String code) {
        return pages.show(
                gateway.read(Asked.of("plans", code), Plan.class),
                plan -> Templates.plan(plan, progress(code), contents(plan)));
    }

    private @Nullable Progress progress(String code) {
        Progresses all = gateway.read(Asked.of("overview"), Progresses.class).orNothing();
        return all == null ? null : all.of(code);
    }

    private @Nullable Contents contents(Plan plan) {
        Listed<Contents.Entry> measures = gateway.list(
                        Asked.of("measures")
                                .with("plan", plan.code())
                                .whole()
                                .with("fields", "id,number,section,title,status,deadline,service"),
                        Contents.Entry.class)
                .orNothing();
        return measures == null ? null : new Contents(measures.items(), measures.missing());
    }

    /// The part of the overview that is about plans.
    record Progresses(List<Progress> plans) {

        @Nullable
        Progress of(String code) {
            return plans.stream()
                    .filter(progress -> progress.code().equals(code))
                    .findFirst()
                    .orElse(null);
        }
    }
}
