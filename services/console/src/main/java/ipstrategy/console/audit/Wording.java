package ipstrategy.console.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import ipstrategy.console.agency.Agencies;
import ipstrategy.console.language.Language;
import ipstrategy.console.page.Say;
import ipstrategy.console.visit.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says the fields and values of sealed entries as people read them: what templates call `cdi:wording`. A field or a
/// code that has no word is shown as it is.
@ApplicationScoped
@Named("wording")
public class Wording {

    private static final int IN_BRIEF = 3;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z");
    private static final Set<String> OF_AGENCIES =
            Set.of("agency", "agencies", "issuer", "adoptedBy", "waitsFor", "lead", "participants");
    /// Which list of words a field's codes are in, where that does not depend on the kind of thing.
    private static final Map<String, String> LISTS = Map.of(
            "status", "measure-status",
            "assessment", "assessment",
            "role", "role",
            "service", "service",
            "services", "service",
            "obligation", "obligation",
            "qualifier", "qualifier",
            "signsInBy", "client-sign-in");

    private final Say say;
    private final Agencies agencies;
    private final Visit visit;

    Wording(Say say, Agencies agencies, Visit visit) {
        this.say = say;
        this.agencies = agencies;
        this.visit = visit;
    }

    AuditWords words() {
        return MessageBundles.get(
                AuditWords.class, Localized.Literal.of(visit.language().code()));
    }

    /// Where a value stands: 期限 › 截止日期.
    public String path(Line line) {
        return line.path().stream().map(step -> say.word("audit-field", step)).collect(Collectors.joining(" › "));
    }

    /// What changed, in a few words.
    public String brief(Entry entry) {
        List<Line> changed = entry.comparison().changed();
        if (entry.before() == null) {
            return words().isNew();
        }
        if (entry.after() == null) {
            return words().isGone();
        }
        List<String> fields = changed.stream()
                .map(line -> say.word("audit-field", line.path().getFirst()))
                .distinct()
                .toList();
        String first = fields.stream().limit(IN_BRIEF).collect(Collectors.joining(comma()));
        return fields.size() <= IN_BRIEF ? first : words().andMore(first, fields.size());
    }

    /// A value before or after.
    ///
    /// @param kind of the thing that has it
    public String value(Line line, @Nullable JsonNode value, String kind) {
        return value == null ? "—" : said(line.field(), value, kind);
    }

    private String said(String field, JsonNode value, String kind) {
        if (value.isArray()) {
            List<String> each = new ArrayList<>();
            value.forEach(one -> each.add(said(field, one, kind)));
            return String.join(comma(), each);
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? words().yes() : words().no();
        }
        return value.isTextual() ? text(field, value.textValue(), kind) : value.asText();
    }

    private String text(String field, String text, String kind) {
        if (OF_AGENCIES.contains(field)) {
            return agencies.name(text);
        }
        if (INSTANT.matcher(text).matches()) {
            return say.time(Instant.parse(text));
        }
        if (DAY.matcher(text).matches()) {
            return say.day(LocalDate.parse(text));
        }
        String list = field.equals("state") ? kind + "-state" : LISTS.get(field);
        return list == null ? text : say.word(list, text);
    }

    private String comma() {
        return visit.language() == Language.ZH ? "、" : ", ";
    }
}
