package ipstrategy.console.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.agency.Agencies;
import ipstrategy.console.agency.Agency;
import ipstrategy.console.filing.Form;
import ipstrategy.console.filing.Reason;
import ipstrategy.console.filing.Typed;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.language.Text;
import ipstrategy.console.page.Pages;
import ipstrategy.console.visit.Visit;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// `/plan-drafts`: the texts of plans that were handed in, and each beside what was read from it.
@Path("/plan-drafts")
@PermitAll
@RunOnVirtualThread
class DraftsResource {

    private static final int A_PAGE = 50;
    private static final List<String> STATES = List.of("PREVIEWED", "CONFIRMED", "DISCARDED");
    private static final String PLAIN = "text/plain";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String ZH = "zh.";
    private static final String EN = "en.";

    private final Gateway gateway;
    private final Reading reading;
    private final Agencies agencies;
    private final Pages pages;
    private final Visit visit;

    DraftsResource(Gateway gateway, Reading reading, Agencies agencies, Pages pages, Visit visit) {
        this.gateway = gateway;
        this.reading = reading;
        this.agencies = agencies;
        this.pages = pages;
        this.visit = visit;
    }

    /// A plan whose text was pasted.
    record Pasted(Particulars.Header plan, String text) {}

    /// A better title of a part.
    record PartTitle(String code, Text title) {}

    /// What is put right in the plan as a whole.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Whole(
            @Nullable List<PartTitle> sections, @Nullable Boolean doubtsSeen, String reason) {}

    @CheckedTemplate(basePath = "draft")
    static class Templates {

        static native TemplateInstance drafts(Listed<Draft> drafts, List<String> states);

        static native TemplateInstance handIn(Particulars particulars, String text, List<Agency> agencies, Typed typed);

        /// @param tag the entity tag of the draft as it was read
        /// @param passages the whole text, or those parts only that need attention
        static native TemplateInstance draft(
                Draft draft, String tag, List<Passage> passages, Typed typed, @Nullable String done);
    }

    @GET
    public Response list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("plan") @Nullable String plan,
            @QueryParam("cursor") @Nullable String cursor) {
        Asked asked = Asked.of("plan-drafts")
                .with("state", state)
                .with("plan", plan)
                .with("cursor", cursor)
                .with("limit", A_PAGE);
        return pages.show(gateway.list(asked, Draft.class), drafts -> Templates.drafts(drafts, STATES));
    }

    @GET
    @Path("/new")
    public Response handIn() {
        return visit.person() == null
                ? pages.signIn()
                : pages.show(Templates.handIn(Particulars.NONE, "", agencies.all(), Typed.NOTHING));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response receive(@BeanParam Submitted submitted) throws FileNotFoundException {
        Particulars particulars = submitted.particulars();
        FileUpload file = submitted.chosen();
        Reply<Draft> reply = file == null
                ? gateway.tell(
                        "POST",
                        Asked.of("plan-drafts"),
                        new Pasted(particulars.header(), submitted.pasted()),
                        null,
                        Draft.class)
                : gateway.upload(
                        particulars.beside(file.fileName()),
                        isWord(file) ? WORD : PLAIN,
                        BodyPublishers.ofFile(file.uploadedFile()),
                        Draft.class);
        return switch (reply) {
            case Reply.Found<Draft>(Draft draft, String tag) -> pages.see("/plan-drafts/" + draft.id());
            case Reply.Refused<Draft>(Problem problem) ->
                problem.asksForSignIn()
                        ? pages.signIn()
                        : pages.show(
                                problem.status(),
                                Templates.handIn(
                                        particulars, submitted.pasted(), agencies.all(), Typed.of("hand-in", problem)));
            case Reply.Silent<Draft>() -> pages.silent();
        };
    }

    @GET
    @Path("/{id}")
    public Response one(@PathParam("id") String id, @QueryParam("done") @Nullable String done) {
        return show(id, Typed.NOTHING, done);
    }

    /// Puts titles of parts right, and says that doubts about the plan as a whole were seen.
    @POST
    @Path("/{id}/correction")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response correct(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        List<PartTitle> titles = sent.keySet().stream()
                .filter(field -> field.startsWith(ZH))
                .map(field -> field.substring(ZH.length()))
                .map(code -> new PartTitle(code, new Text(form.text(ZH + code), form.text(EN + code))))
                .toList();
        Whole whole =
                new Whole(titles.isEmpty() ? null : titles, form.has("doubtsSeen") ? true : null, form.text("reason"));
        return after(id, gateway.tell("PATCH", Reading.of(id), whole, form.tag(), Draft.class), "corrected", form);
    }

    @POST
    @Path("/{id}/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        return decide(id, "confirmation", "confirmed", new Form(sent));
    }

    @POST
    @Path("/{id}/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response discard(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        return decide(id, "discard", "discarded", new Form(sent));
    }

    private Response decide(String id, String step, String done, Form form) {
        return after(
                id, gateway.tell("POST", Reading.of(id, step), Reason.of(form), form.tag(), Draft.class), done, form);
    }

    private Response after(String id, Reply<Draft> reply, String done, Form form) {
        return switch (reply) {
            case Reply.Found<Draft>(Draft draft, String tag) ->
                pages.see(Reading.of(id).with("done", done).toString());
            case Reply.Refused<Draft>(Problem problem) ->
                problem.asksForSignIn() ? pages.signIn() : show(id, Typed.of(done, problem, form), null);
            case Reply.Silent<Draft>() -> pages.silent();
        };
    }

    private Response show(String id, Typed typed, @Nullable String done) {
        return switch (reading.draft(id)) {
            case Reply.Found<Draft>(Draft draft, String tag) -> {
                String text = reading.text(id);
                List<Item> items = reading.items(id, false);
                yield text == null || items == null
                        ? pages.silent()
                        : pages.show(
                                typed.status(),
                                Templates.draft(draft, tag, Passage.of(text, items, draft.doubts()), typed, done));
            }
            case Reply.Refused<Draft>(Problem problem) -> pages.refused(problem);
            case Reply.Silent<Draft>() -> pages.silent();
        };
    }

    private static boolean isWord(FileUpload file) {
        return file.fileName().toLowerCase(Locale.ROOT).endsWith(".docx");
    }
}
