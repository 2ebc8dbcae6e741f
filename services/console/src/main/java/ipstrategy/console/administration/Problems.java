package ipstrategy.console.administration;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.visit.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the console itself finds wrong with a form, said as the API says it.
@ApplicationScoped
public class Problems {

    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;

    private final Visit visit;

    Problems(Visit visit) {
        this.visit = visit;
    }

    private AdministrationWords words() {
        return MessageBundles.get(
                AdministrationWords.class, Localized.Literal.of(visit.language().code()));
    }

    /// The gateway did not answer; what was typed is kept.
    public Problem silent() {
        return new Problem(null, UNAVAILABLE, words().keptSilent(), null, null);
    }

    /// What was typed is no set of keys.
    public Problem notKeys() {
        return wrong("jwks", words().notKeys());
    }

    /// What was typed is no day.
    public Problem notADay(String field) {
        return wrong(field, words().notADay());
    }

    /// Some lines that were typed are no days of a calendar.
    ///
    /// @param lines their numbers, from 1
    public Problem notDays(String field, List<Integer> lines) {
        return wrong(field, words().notDays(lines.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }

    /// The same problem, where it complains of days by the lines on which they were typed.
    ///
    /// @param lines for each day its line, from 1
    public Problem byLines(Problem problem, String field, List<Integer> lines) {
        Pattern day = Pattern.compile(Pattern.quote(field) + "/([0-9]{1,4})(?:/.*)?");
        List<Problem.Wrong> wrong = problem.wrong().stream()
                .map(each -> {
                    Matcher place = day.matcher(each.field());
                    return place.matches() && Integer.parseInt(place.group(1)) < lines.size()
                            ? new Problem.Wrong(field, onLine(lines.get(Integer.parseInt(place.group(1))), each))
                            : each;
                })
                .toList();
        return new Problem(problem.title(), problem.status(), problem.detail(), problem.correlationId(), wrong);
    }

    private String onLine(int line, Problem.Wrong wrong) {
        return words().onLine(Integer.toString(line), wrong.message());
    }

    private static Problem wrong(String field, String message) {
        return new Problem(null, UNPROCESSABLE, message, null, List.of(new Problem.Wrong(field, message)));
    }
}
