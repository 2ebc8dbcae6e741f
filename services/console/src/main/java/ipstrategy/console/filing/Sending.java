package ipstrategy.console.filing;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateInstance;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.page.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Hands forms on to the gateway, and shows the page again with all that was typed where it does not take one.
@ApplicationScoped
public class Sending {

    private final Gateway gateway;
    private final Pages pages;

    Sending(Gateway gateway, Pages pages) {
        this.gateway = gateway;
        this.pages = pages;
    }

    /// Sends a form, and comes back to its page.
    ///
    /// @param again the page once more, with what was typed
    public Response send(Order order, Form form, Function<Typed, Response> again) {
        return send(order, form, made -> order.page(), again);
    }

    /// Sends a form, and goes on to where what came of it is shown.
    public Response send(Order order, Form form, Function<JsonNode, String> next, Function<Typed, Response> again) {
        return switch (gateway.tell(order.method(), order.asked(), order.body(), form.tag(), JsonNode.class)) {
            case Reply.Found<JsonNode>(JsonNode made, String tag) ->
                pages.see(next.apply(made) + "?done=" + order.step());
            case Reply.Refused<JsonNode>(Problem problem) ->
                problem.asksForSignIn()
                        ? pages.see("/sign-in?back=" + URLEncoder.encode(order.page(), StandardCharsets.UTF_8))
                        : again.apply(Typed.of(order.step(), problem, form));
            case Reply.Silent<JsonNode>() -> pages.silent();
        };
    }

    /// Shows what was read, with its entity tag, or why there is nothing to show.
    public <T> Response show(Reply<T> reply, Typed typed, BiFunction<T, String, TemplateInstance> page) {
        return switch (reply) {
            case Reply.Found<T>(T value, String tag) -> pages.show(typed.status(), page.apply(value, tag));
            case Reply.Refused<T>(Problem problem) -> pages.refused(problem);
            case Reply.Silent<T>() -> pages.silent();
        };
    }
}
