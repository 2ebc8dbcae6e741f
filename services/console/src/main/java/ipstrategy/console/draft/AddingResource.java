package ipstrategy.console.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import ipstrategy.console.filing.Form;
import ipstrategy.console.filing.Typed;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.page.Pages;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `/plan-drafts/{id}/new-item`: an item that the reading missed, cut out of the lines of the text where it stands.
@Path("/plan-drafts/{id}/new-item")
@PermitAll
@RunOnVirtualThread
class AddingResource {

    private static final String NUMBER = "[0-9]{1,7}";

    private final Gateway gateway;
    private final Reading reading;
    private final Pages pages;

    AddingResource(Gateway gateway, Reading reading, Pages pages) {
        this.gateway = gateway;
        this.reading = reading;
        this.pages = pages;
    }

    /// An item as it is cut out of the text.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewItem(String number, @Nullable String section, int start, int end, String reason) {}

    @CheckedTemplate(basePath = "draft")
    static class Templates {

        /// @param lines those it can be cut out of
        static native TemplateInstance adding(Draft draft, List<Cut> lines, int start, int end, Typed typed);
    }

    /// @param start the first character of the stretch that it is cut out of
    /// @param end the first character behind it
    @GET
    public Response form(@PathParam("id") String id, @QueryParam("start") int start, @QueryParam("end") int end) {
        return show(id, start, end, Typed.NOTHING);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Form form = new Form(sent);
        NewItem cut = new NewItem(
                form.text("number"),
                form.some("section"),
                character(form, "from"),
                character(form, "to"),
                form.text("reason"));
        return switch (gateway.tell("POST", Reading.of(id, "items"), cut, null, Item.class)) {
            case Reply.Found<Item>(Item item, String tag) ->
                pages.see(Reading.of(id).with("done", "added") + "#item-" + item.place());
            case Reply.Refused<Item>(Problem problem) ->
                problem.asksForSignIn()
                        ? pages.signIn()
                        : show(id, character(form, "start"), character(form, "end"), Typed.of("adding", problem, form));
            case Reply.Silent<Item>() -> pages.silent();
        };
    }

    private Response show(String id, int start, int end, Typed typed) {
        return switch (reading.draft(id)) {
            case Reply.Found<Draft>(Draft draft, String tag) -> {
                String text = reading.text(id);
                yield text == null
                        ? pages.silent()
                        : pages.show(
                                typed.status(),
                                Templates.adding(draft, Cut.lines(text, start, end), start, end, typed));
            }
            case Reply.Refused<Draft>(Problem problem) -> pages.refused(problem);
            case Reply.Silent<Draft>() -> pages.silent();
        };
    }

    /// The number of a character of the text; 0 where none is given, which the API refuses where it cannot be.
    static int character(Form form, String field) {
        String given = form.text(field);
        return given.matches(NUMBER) ? Integer.parseInt(given) : 0;
    }
}
