package ipstrategy.console.page;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import ipstrategy.console.chart.Comparison;
import ipstrategy.console.chart.Course;
import ipstrategy.console.chart.Spark;
import ipstrategy.console.gateway.Services;
import ipstrategy.console.language.Days;
import ipstrategy.console.language.Language;
import ipstrategy.console.language.Numbers;
import ipstrategy.console.language.Periods;
import ipstrategy.console.language.Text;
import ipstrategy.console.language.Vocabulary;
import ipstrategy.console.visit.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says values in the language of whoever looks: what templates call `cdi:say`. What is not there is said by a dash.
@ApplicationScoped
@Named("say")
public class Say {

    private static final String NOTHING = "—";
    private static final Pattern SUFFIX = Pattern.compile("(省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)$");
    private static final List<String> ASSESSMENTS =
            List.of("MET", "ON_TRACK", "CONSTRAINED", "NO_PROGRESS", "NOT_TRIGGERED");
    private static final List<String> DELIVERABLE_STATES = List.of("NOT_STARTED", "IN_PROGRESS", "DONE");
    private static final List<String> TABLE_FORMATS = List.of("CSV", "XLSX", "NDJSON", "SDMX_CSV");
    private static final List<String> QUALIFIERS =
            List.of("EXACT", "MORE_THAN", "AT_LEAST", "AT_MOST", "ABOUT", "NEARLY");
    private static final List<String> RELEASE_FILES =
            List.of("figures.jsonl", "manifest.json", "release.json", "release-keys.json");
    private static final List<String> OBSERVATION_STATUSES = List.of("A", "U", "O", "M");

    private final Visit visit;

    Say(Visit visit) {
        this.visit = visit;
    }

    private Language language() {
        return visit.language();
    }

    public String text(@Nullable Text text) {
        return text == null ? NOTHING : text.in(language());
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? NOTHING : Days.say(day, language());
    }

    public String time(@Nullable Instant instant) {
        return instant == null ? NOTHING : Days.say(instant, language());
    }

    public String period(@Nullable String period) {
        return period == null ? NOTHING : Periods.say(period, language());
    }

    /// In the scale that the person has chosen.
    public String number(@Nullable BigDecimal value) {
        return value == null ? NOTHING : Numbers.say(value, language(), visit.scale());
    }

    /// With every digit.
    public String exactly(@Nullable BigDecimal value) {
        return value == null ? NOTHING : Numbers.say(value, language(), Numbers.Scale.FULL);
    }

    public String count(long count) {
        return Numbers.say(BigDecimal.valueOf(count), language(), Numbers.Scale.FULL);
    }

    public String percent(@Nullable BigDecimal value) {
        return value == null ? NOTHING : exactly(value) + "%";
    }

    /// A growth in percent, with its sign.
    public String signed(@Nullable BigDecimal percent) {
        return percent != null && percent.signum() > 0 ? "+" + percent(percent) : percent(percent);
    }

    /// What stands before the number where it is not the exact one: 超过600.
    public String qualified(@Nullable String qualifier, @Nullable BigDecimal value) {
        String number = number(value);
        return qualifier == null || qualifier.equals("EXACT") ? number : word("qualifier", qualifier) + number;
    }

    /// A province as people call it for short: 北京, 内蒙古; a name in Latin letters as it is.
    public String shortName(Text name) {
        return language() == Language.EN ? name.en() : SUFFIX.matcher(name.zh()).replaceFirst("");
    }

    /// What a drawing shows, in words.
    public String course(Course course, Text name) {
        return course(course.figures(), course.aims(), name);
    }

    /// What a small drawing shows, in words.
    public String spark(Spark spark, Text name) {
        return course(spark.figures(), List.of(spark.aim()), name);
    }

    private String course(List<Course.Dot> dots, List<Course.Aim> aims, Text name) {
        StringBuilder words = new StringBuilder();
        if (dots.size() == 1) {
            Course.Dot only = dots.getFirst();
            words.append(sights().courseOne(text(name), period(only.period()), number(only.value())));
        } else if (!dots.isEmpty()) {
            Course.Dot first = dots.getFirst();
            Course.Dot last = dots.getLast();
            words.append(sights().courseOf(
                            text(name),
                            period(first.period()),
                            period(last.period()),
                            number(first.value()),
                            number(last.value())));
        }
        for (Course.Aim aim : aims) {
            words.append(language() == Language.EN && !words.isEmpty() ? " " : "")
                    .append(sights().courseTarget(
                                    period(aim.end().period()), number(aim.end().value())));
        }
        return words.toString();
    }

    /// What a drawing of several courses shows, in words.
    public String comparison(Comparison comparison) {
        return comparison.lines().stream()
                .map(line -> line.dots().size() == 1
                        ? sights().courseOne(
                                        line.name(),
                                        period(line.first().period()),
                                        number(line.first().value()))
                        : sights().courseOf(
                                        line.name(),
                                        period(line.first().period()),
                                        period(line.last().period()),
                                        number(line.first().value()),
                                        number(line.last().value())))
                .collect(Collectors.joining(language() == Language.EN ? " " : ""));
    }

    private Sights sights() {
        return MessageBundles.get(Sights.class, Localized.Literal.of(language().code()));
    }

    /// Words of the desk, for sentences that are put together outside a template.
    public Works works() {
        return MessageBundles.get(Works.class, Localized.Literal.of(language().code()));
    }

    public List<String> assessments() {
        return ASSESSMENTS;
    }

    public List<String> deliverableStates() {
        return DELIVERABLE_STATES;
    }

    public List<String> services() {
        return Services.ALL;
    }

    public List<String> tableFormats() {
        return TABLE_FORMATS;
    }

    /// Under which names the files of a release are verified.
    public List<String> releaseFiles() {
        return RELEASE_FILES;
    }

    public List<String> qualifiers() {
        return QUALIFIERS;
    }

    public List<String> observationStatuses() {
        return OBSERVATION_STATUSES;
    }

    /// Several codes, called by name.
    public String words(String list, List<String> codes) {
        return codes.stream()
                .map(code -> word(list, code))
                .collect(Collectors.joining(language() == Language.ZH ? "、" : ", "));
    }

    /// What a field of the API is called; empty where it has no name.
    public String field(String place) {
        return Vocabulary.field(place, language());
    }

    /// What a code of the API is called.
    public String word(String list, @Nullable String code) {
        return code == null ? NOTHING : Vocabulary.word(list, code, language());
    }
}
