package ipstrategy.console.searching;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/// `/search`: one search over everything that everybody may read.
@Path("/search")
@PermitAll
@RunOnVirtualThread
class SearchingResource {

    private static final int A_PAGE = 30;

    private final Gateway gateway;
    private final Pages pages;

    SearchingResource(Gateway gateway, Pages pages) {
        this.gateway = gateway;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "searching")
    static class Templates {

        static native TemplateInstance found(String q, @Nullable Listed<Hit> hits);
    }

    @GET
    public Response search(@QueryParam("q") @Nullable String q, @QueryParam("cursor") @Nullable String cursor) {
        if (q == null || q.isBlank()) {
            return pages.show(Templates.found("", null));
        }
        return pages.show(
                gateway.list(
                        Asked.of("search").with("q", q).with("cursor", cursor).with("limit", A_PAGE), Hit.class),
                hits -> Templates.found(q, hits));
    }
}
