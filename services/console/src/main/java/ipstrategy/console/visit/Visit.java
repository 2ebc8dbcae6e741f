package ipstrategy.console.visit;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import ipstrategy.console.language.Language;
import ipstrategy.console.language.Numbers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// One request for a page: who looks at it, in which language and light, and where.
@RequestScoped
@Named("visit")
public class Visit {

    private final RoutingContext context;
    private final SecurityIdentity identity;
    private final Instance<JsonWebToken> accessToken;
    private final long begun = System.nanoTime();

    Visit(RoutingContext context, SecurityIdentity identity, Instance<JsonWebToken> accessToken) {
        this.context = context;
        this.identity = identity;
        this.accessToken = accessToken;
    }

    public Language language() {
        return Preferences.LANGUAGE
                .chosen(context)
                .flatMap(Language::of)
                .orElseGet(() -> context.acceptableLanguages().stream()
                        .flatMap(accepted -> Language.of(accepted.tag()).stream())
                        .findFirst()
                        .orElse(Language.ZH));
    }

    public Theme theme() {
        return Preferences.THEME.chosen(context).flatMap(Theme::of).orElse(Theme.AUTO);
    }

    public Numbers.Scale scale() {
        return Preferences.SCALE
                .chosen(context)
                .filter("full"::equals)
                .map(full -> Numbers.Scale.FULL)
                .orElse(Numbers.Scale.SHORT);
    }

    /// Who is signed in, if anybody.
    public @Nullable Person person() {
        if (identity.isAnonymous()) {
            return null;
        }
        return new Person(identity.getPrincipal().getName(), accessToken.get().getClaim("agency"), identity.getRoles());
    }

    /// What the person signed in shows to the gateway.
    public Optional<String> token() {
        return Optional.ofNullable(identity.getCredential(AccessTokenCredential.class))
                .map(AccessTokenCredential::getToken);
    }

    /// From where the browser came, as the gateway in front says: whoever reads without a token is told apart by it.
    public String address() {
        return context.request().remoteAddress().hostAddress();
    }

    /// Does something, which may be done twice, when the page has been answered or whoever asked for it has gone.
    public void whenOver(Runnable something) {
        context.addEndHandler(over -> something.run());
        // Whoever asks after the end is never told of it.
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            something.run();
        }
    }

    /// How long whoever looks has been waiting.
    public Duration waited() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /// The path of this page.
    public String path() {
        return context.normalizedPath();
    }

    /// The address of this page within the console, with its query; where a form was sent, of the page that it stands
    /// on.
    public String here() {
        return page().lasting().written();
    }

    /// Whether this answers a form, so that its own address leads nowhere.
    public boolean answersAForm() {
        return HttpMethod.POST.equals(context.request().method());
    }

    private Here page() {
        String stood = context.get(Posting.PAGE);
        if (stood != null) {
            return Here.at(stood);
        }
        String around = isPartial() ? context.request().getHeader("HX-Current-URL") : null;
        if (around != null) {
            return Here.at(around.replaceFirst("^https?://[^/?#]*", ""));
        }
        return answersAForm()
                ? Here.at(Place.HOME)
                : Here.of(path(), context.request().query());
    }

    /// This page again with one parameter of its query set to something else.
    public String with(String parameter, String value) {
        return page().and(parameter, value).written();
    }

    /// This page again without one parameter.
    public String without(String parameter) {
        return page().without(parameter).written();
    }

    /// Another path with the query of this page, without its place in a list.
    public String at(String path) {
        return page().to(path).without("cursor").written();
    }

    /// Whether this page is one of those below a path.
    public boolean isUnder(String path) {
        return path().equals(path) || path().startsWith(path + "/");
    }

    /// Where to sign in and come back here.
    public String signIn() {
        return Here.of(Place.SIGN_IN, null).and("back", here()).written();
    }

    /// The page that tells how a figure came to be.
    public String explain(String metric, String period, String region, String part) {
        return Here.of("/metrics/" + metric + "/explanation", null)
                .and("period", period)
                .and("region", region)
                .and("breakdown", part)
                .written();
    }

    /// The page that tells all that was changed of a thing.
    ///
    /// @param service in whose trail that stands; empty where it is not known
    public String history(String service, String kind, String subject) {
        return Here.of("/audit", null)
                .and("service", service)
                .and("kind", kind)
                .and("subject", subject)
                .written();
    }

    /// The scale of numbers that is not chosen now.
    public String otherScale() {
        return scale() == Numbers.Scale.SHORT ? "full" : "short";
    }

    /// Where the platform is reached, as the browser knows it.
    public String origin() {
        return context.request().scheme() + "://" + context.request().authority();
    }

    /// What was given for a parameter of the query, or nothing.
    public String given(String parameter) {
        String value = context.request().getParam(parameter);
        return value == null ? "" : value;
    }

    /// Whether only a part of the page is to be replaced.
    public boolean isPartial() {
        HttpServerRequest request = context.request();
        return request.getHeader("HX-Request") != null && request.getHeader("HX-History-Restore-Request") == null;
    }
}
