package ipstrategy.console.administration;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.page.Pages;
import ipstrategy.console.visit.Visit;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// `/administration`: what there is to look after.
@Path("/administration")
@PermitAll
@RunOnVirtualThread
class AdministrationResource {

    private final Pages pages;
    private final Visit visit;

    AdministrationResource(Pages pages, Visit visit) {
        this.pages = pages;
        this.visit = visit;
    }

    @CheckedTemplate(basePath = "administration")
    static class Templates {

        static native TemplateInstance administration();
    }

    @GET
    public Response administration() {
        return visit.person() == null ? pages.signIn() : pages.show(Templates.administration());
    }
}
