package ipstrategy.console.agency;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.page.Pages;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;

/// `/agencies`: the register.
@Path("/agencies")
@PermitAll
@RunOnVirtualThread
class AgenciesResource {

    private final Gateway gateway;
    private final Agencies agencies;
    private final Pages pages;

    AgenciesResource(Gateway gateway, Agencies agencies, Pages pages) {
        this.gateway = gateway;
        this.agencies = agencies;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "agency")
    static class Templates {

        static native TemplateInstance agencies(List<Agency> agencies);

        static native TemplateInstance agency(Agency agency);
    }

    @GET
    public Response list() {
        return pages.show(Templates.agencies(agencies.all()));
    }

    @GET
    @Path("/{code}")
    public Response one(@PathParam("code") String code) {
        return pages.show(gateway.read(Asked.of("agencies", code), Agency.class), Templates::agency);
    }
}
