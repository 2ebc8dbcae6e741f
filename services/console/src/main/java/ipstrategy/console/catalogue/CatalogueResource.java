package ipstrategy.console.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.page.Downloads;
import ipstrategy.console.page.Pages;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `/catalogue-of-data`: the datasets, one for each metric, and each by itself.
@Path("/catalogue-of-data")
@PermitAll
@RunOnVirtualThread
class CatalogueResource {

    private static final int A_PAGE = 50;

    private final Gateway gateway;
    private final Pages pages;
    private final Downloads downloads;

    CatalogueResource(Gateway gateway, Pages pages, Downloads downloads) {
        this.gateway = gateway;
        this.pages = pages;
        this.downloads = downloads;
    }

    /// One page of the catalogue.
    public record Catalogue(@JsonProperty("dcat:dataset") List<Dataset> datasets) {}

    @CheckedTemplate(basePath = "catalogue")
    static class Templates {

        /// @param next after which dataset the next page begins, where there may be one
        static native TemplateInstance catalogue(Catalogue catalogue, @Nullable String next);

        static native TemplateInstance dataset(Dataset dataset);
    }

    @GET
    public Response list(@QueryParam("after") @Nullable String after) {
        return pages.show(
                gateway.read(Asked.beside("catalogue").with("limit", A_PAGE).with("after", after), Catalogue.class),
                catalogue -> Templates.catalogue(
                        catalogue,
                        catalogue.datasets().size() < A_PAGE
                                ? null
                                : catalogue.datasets().getLast().code()));
    }

    @GET
    @Path("/{code}")
    public Response one(@PathParam("code") String code) {
        return pages.show(gateway.read(Asked.beside("catalogue", code), Dataset.class), Templates::dataset);
    }

    /// What a machine would be given.
    @GET
    @Path("/{code}/description.jsonld")
    public Response description(@PathParam("code") String code) {
        return downloads.save(Asked.beside("catalogue", code), "application/ld+json", code + ".jsonld");
    }
}
