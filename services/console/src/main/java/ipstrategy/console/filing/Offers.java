package ipstrategy.console.filing;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import ipstrategy.console.language.Language;
import ipstrategy.console.language.Text;
import ipstrategy.console.language.Vocabulary;
import ipstrategy.console.page.Action;
import ipstrategy.console.visit.Person;
import ipstrategy.console.visit.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What is offered where the API says nothing of it, since the thing is yet to be made: by the role of whoever looks.
/// The services decide all the same.
@ApplicationScoped
@Named("offers")
public class Offers {

    private static final List<String> OFFICE = List.of("coordinator");
    private static final List<String> MEMBERS = List.of("coordinator", "approver");
    private static final List<String> STATISTICS = List.of("statistician");
    private static final List<String> REPORTERS = List.of("officer", "approver", "statistician");
    private static final List<String> KEEPERS = List.of("administrator");

    private final Visit visit;

    Offers(Visit visit) {
        this.visit = visit;
    }

    /// What the joint-conference office does.
    public Action toOffice(String action) {
        return to(action, OFFICE);
    }

    /// What the office does, and whoever signs for a member of the conference.
    public Action toMembers(String action) {
        return to(action, MEMBERS);
    }

    /// What those do who keep the statistics.
    public Action toStatisticians(String action) {
        return to(action, STATISTICS);
    }

    /// What whoever reports figures does.
    public Action toReporters(String action) {
        return to(action, REPORTERS);
    }

    /// What those do who keep the platform.
    public Action toKeepers(String action) {
        return to(action, KEEPERS);
    }

    private Action to(String action, List<String> roles) {
        Person person = visit.person();
        if (person == null) {
            return refused(action, in -> phrases(in).signInFirst());
        }
        return roles.stream().anyMatch(person::has)
                ? new Action(action, true, null)
                : refused(action, in -> phrases(in).onlyRoles(names(roles, in)));
    }

    private static Action refused(String action, Function<Language, String> why) {
        return new Action(action, false, new Text(why.apply(Language.ZH), why.apply(Language.EN)));
    }

    private static Phrases phrases(Language language) {
        return MessageBundles.get(Phrases.class, Localized.Literal.of(language.code()));
    }

    private static String names(List<String> roles, Language language) {
        return roles.stream()
                .map(role -> Vocabulary.word("person-role", role, language))
                .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
    }
}
