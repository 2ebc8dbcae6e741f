package ipstrategy.console.plan;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Coming;
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
        Coming<Progresses> progress = gateway.begin(Asked.of("overview").with("fields", "plans"), Progresses.class);
        Coming<Listed<Contents.Entry>> measures = gateway.beginList(
                Asked.of("measures")
                        .with("plan", code)
                        .whole()
                        .with("fields", "id,number,section,title,status,deadline,service"),
                Contents.Entry.class);
        return pages.show(
                gateway.read(Asked.of("plans", code), Plan.class),
                plan -> Templates.plan(plan, of(code, progress.orNothing()), contents(measures.orNothing())));
    }

    private static @Nullable Progress of(String code, @Nullable Progresses all) {
        return all == null ? null : all.of(code);
    }

    private static @Nullable Contents contents(@Nullable Listed<Contents.Entry> measures) {
        return measures == null ? null : Contents.of(measures);
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
