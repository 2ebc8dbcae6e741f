package ipstrategy.console.client;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import ipstrategy.console.administration.AdministrationWords;
import ipstrategy.console.gateway.Services;
import ipstrategy.console.language.Language;
import ipstrategy.console.page.Say;
import ipstrategy.console.visit.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What machine clients may: what templates call `cdi:scopes`. A scope is a service, or all, and a verb.
@ApplicationScoped
@Named("scopes")
public class Scopes {

    private static final String ALL = "all";
    private static final List<String> VERBS = List.of("read", "write");

    private final Say say;
    private final Visit visit;

    Scopes(Say say, Visit visit) {
        this.say = say;
        this.visit = visit;
    }

    /// Of what there are scopes, all services together first.
    public List<String> services() {
        return Stream.concat(Stream.of(ALL), Services.ALL.stream()).toList();
    }

    public List<String> verbs() {
        return VERBS;
    }

    /// No scope, as a new client has at first.
    public List<String> none() {
        return List.of();
    }

    /// A scope as the API writes it.
    public String written(String service, String verb) {
        return service + ":" + verb;
    }

    /// Scopes in words; one that is not known is shown as it is.
    public String said(List<String> scopes) {
        return scopes.stream()
                .map(this::said)
                .collect(Collectors.joining(visit.language() == Language.ZH ? "、" : ", "));
    }

    private String said(String scope) {
        AdministrationWords words = MessageBundles.get(
                AdministrationWords.class, Localized.Literal.of(visit.language().code()));
        String[] parts = scope.split(":", 2);
        if (parts.length < 2) {
            return scope;
        }
        String service = parts[0].equals(ALL) ? words.everything() : say.word("service", parts[0]);
        return switch (parts[1]) {
            case "read" -> words.mayRead(service);
            case "write" -> words.mayWrite(service);
            default -> scope;
        };
    }
}
