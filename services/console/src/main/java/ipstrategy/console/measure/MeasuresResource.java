package ipstrategy.console.measure;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.agency.Agencies;
import ipstrategy.console.agency.Agency;
import ipstrategy.console.filing.Counter;
import ipstrategy.console.filing.Form;
import ipstrategy.console.filing.Page;
import ipstrategy.console.filing.Typed;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Coming;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.language.Text;
import ipstrategy.console.page.Downloads;
import ipstrategy.console.page.Pages;
import ipstrategy.console.plan.Named;
import ipstrategy.console.plan.Plans;
import ipstrategy.console.visit.Visit;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
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

/// `/measures`: the measures of all plans, and each by itself.
@Path("/measures")
@PermitAll
@RunOnVirtualThread
class MeasuresResource {

    private static final int A_PAGE = 50;
    private static final int LAST_REPORTS = 12;

    private final Gateway gateway;
    private final Counter counter;
    private final Agencies agencies;
    private final Plans plans;
    private final Pages pages;
    private final Downloads downloads;
    private final Visit visit;

    MeasuresResource(
            Gateway gateway,
            Counter counter,
            Agencies agencies,
            Plans plans,
            Pages pages,
            Downloads downloads,
            Visit visit) {
        this.gateway = gateway;
        this.counter = counter;
        this.agencies = agencies;
        this.plans = plans;
        this.pages = pages;
        this.downloads = downloads;
        this.visit = visit;
    }

    @CheckedTemplate(basePath = "measure")
    static class Templates {

        static native TemplateInstance measures(
                Listed<Measure> measures, Filter filter, List<Named> plans, List<Agency> agencies);

        static native TemplateInstance measure(
                Measure measure, String tag, @Nullable String text, Filings filings, Typed typed);
    }

    @GET
    public Response list(@BeanParam Filter filter) {
        Coming<Listed<Named>> named = plans.begin();
        return pages.show(
                gateway.list(filter.asked().with("cursor", filter.cursor).with("limit", A_PAGE), Measure.class),
                measures -> Templates.measures(measures, filter, Listed.rows(named.orNothing()), agencies.all()));
    }

    @GET
    @Path("/table.csv")
    public Response table(@BeanParam Filter filter) {
        return downloads.table(filter.asked(), "measures.csv");
    }

    @GET
    @Path("/{id}")
    public Response one(@PathParam("id") String id) {
        return page(id).show();
    }

    /// Gives a measure better words.
    @POST
    @Path("/{id}/wording")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reword(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        Reworded reworded = new Reworded(form.bilingual("title"), form.bilingual("summary"), form.text("reason"));
        return page(id).patch("wording", Asked.of("measures", id), reworded, form);
    }

    private Page page(String id) {
        return counter.page(
                "/measures/" + id,
                Asked.of("measures", id),
                Measure.class,
                (measure, tag, typed) -> Templates.measure(measure, tag, text(id), reports(id), typed));
    }

    /// What the document says, where it has been imported.
    private @Nullable String text(String id) {
        OfficialText text = gateway.read(Asked.of("measures", id, "text"), OfficialText.class)
                .orNothing();
        return text == null ? null : text.text();
    }

    /// Reports are for those who are signed in.
    private Filings reports(String id) {
        return visit.person() == null
                ? Filings.CLOSED
                : Filings.of(gateway.list(
                        Asked.of("reports")
                                .with("measure", id)
                                .with("sort", "-due")
                                .with("limit", LAST_REPORTS),
                        Filed.class));
    }

    /// The text of a measure as the document has it.
    record OfficialText(String text) {}

    /// Better words for a measure, as the API takes them.
    record Reworded(Text title, Text summary, String reason) {}
}
