package ipstrategy.console.filing;

import io.quarkus.qute.TemplateInstance;
import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.page.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.Supplier;

/// Where people hand in forms: lays out the pages that have some.
@ApplicationScoped
public class Counter {

    private final Gateway gateway;
    private final Pages pages;

    Counter(Gateway gateway, Pages pages) {
        this.gateway = gateway;
        this.pages = pages;
    }

    /// The page of one thing, or of why there is nothing to show.
    public <T> Page page(String place, Asked asked, Class<T> type, Page.View<T> view) {
        return page(place, () -> gateway.read(asked, type), view);
    }

    /// The page of a list.
    public <T> Page list(String place, Asked asked, Class<T> item, Page.View<Listed<T>> view) {
        return page(place, () -> gateway.list(asked, item), view);
    }

    /// The page of something that is yet to be made.
    public Page blank(String place, Function<Typed, TemplateInstance> view) {
        return new Page(gateway, pages, place, typed -> pages.show(typed.status(), view.apply(typed)));
    }

    /// The page of what is read in a way of its own.
    public <T> Page page(String place, Supplier<Reply<T>> reading, Page.View<T> view) {
        return new Page(gateway, pages, place, typed -> show(reading.get(), typed, view));
    }

    private <T> Response show(Reply<T> reply, Typed typed, Page.View<T> view) {
        return switch (reply) {
            case Reply.Found<T>(T value, String tag) -> pages.show(typed.status(), view.of(value, tag, typed));
            case Reply.Refused<T>(Problem problem) -> pages.refused(problem);
            case Reply.Silent<T>() -> pages.silent();
        };
    }
}
