package ipstrategy.console.lineage;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.page.Pages;
import ipstrategy.console.plan.Named;
import ipstrategy.console.plan.Plans;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `/lineage`: two plans side by side, measure by measure.
@Path("/lineage")
@PermitAll
@RunOnVirtualThread
class LineageResource {

    private static final int A_PAGE = 20;
    private static final List<String> RELATIONS = List.of("CONTINUED", "MERGED", "SPLIT", "DROPPED", "NEW");
    private static final List<String> DEADLINES =
            List.of("SAME", "DEADLINE_MOVED", "DEADLINE_WEAKENED", "DEADLINE_SET");

    private final Gateway gateway;
    private final Plans plans;
    private final Pages pages;

    LineageResource(Gateway gateway, Plans plans, Pages pages) {
        this.gateway = gateway;
        this.plans = plans;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "lineage")
    static class Templates {

        static native TemplateInstance lineage(
                @Nullable Listed<Pair> pairs, List<Named> plans, List<String> relations, List<String> deadlines);
    }

    /// Before two plans are chosen, the page only asks for them.
    @GET
    public Response lineage(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("relation") @Nullable String relation,
            @QueryParam("deadline") @Nullable String deadline,
            @QueryParam("cursor") @Nullable String cursor) {
        if (from == null || from.isBlank() || to == null || to.isBlank()) {
            return pages.show(Templates.lineage(null, plans.all(), RELATIONS, DEADLINES));
        }
        Asked asked = Asked.of("lineage")
                .with("from", from)
                .with("to", to)
                .with("relation", relation)
                .with("deadline", deadline)
                .with("cursor", cursor)
                .with("limit", A_PAGE);
        return pages.show(
                gateway.list(asked, Pair.class), pairs -> Templates.lineage(pairs, plans.all(), RELATIONS, DEADLINES));
    }
}
