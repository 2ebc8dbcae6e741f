package ipstrategy.console.filing;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateInstance;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.page.Pages;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/// A page with forms, each called by its step. Where one is not taken the page is shown again, with all that was typed.
public final class Page {

    private final Gateway gateway;
    private final Pages pages;
    private final String place;
    private final Function<Typed, Response> shown;

    Page(Gateway gateway, Pages pages, String place, Function<Typed, Response> shown) {
        this.gateway = gateway;
        this.pages = pages;
        this.place = place;
        this.shown = shown;
    }

    /// How that is shown which the gateway has.
    ///
    /// @param <T> what that is
    @FunctionalInterface
    public interface View<T> {

        /// @param tag its entity tag, to change it with
        /// @param typed what came of the form that was sent last
        TemplateInstance of(T value, String tag, Typed typed);
    }

    public Response show() {
        return shown.apply(Typed.NOTHING);
    }

    /// Does something, and comes back to this page.
    public Response post(String step, Asked asked, Object body, Form form) {
        return send("POST", step, asked, body, form, done -> place);
    }

    /// Says something anew, and comes back to this page.
    public Response put(String step, Asked asked, Object body, Form form) {
        return send("PUT", step, asked, body, form, done -> place);
    }

    /// Says some of something anew, and comes back to this page.
    public Response patch(String step, Asked asked, Object body, Form form) {
        return send("PATCH", step, asked, body, form, done -> place);
    }

    /// Makes something, and goes on to where that is shown.
    public Response make(String step, Asked asked, Object body, Form form, Function<JsonNode, String> next) {
        return send("POST", step, asked, body, form, next);
    }

    private Response send(
            String method, String step, Asked asked, Object body, Form form, Function<JsonNode, String> next) {
        return switch (gateway.tell(method, asked, body, form.tag(), JsonNode.class)) {
            case Reply.Found<JsonNode>(JsonNode made, String tag) -> pages.see(next.apply(made) + "?done=" + step);
            case Reply.Refused<JsonNode>(Problem problem) ->
                problem.asksForSignIn() ? pages.signIn() : shown.apply(Typed.of(step, problem, form));
            case Reply.Silent<JsonNode>() -> pages.silent();
        };
    }
}
