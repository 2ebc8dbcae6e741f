package ipstrategy.coordination.notice;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.events.CloudEvent;
import ipstrategy.seeding.Plantable;
import ipstrategy.web.Language;
import ipstrategy.web.Text;
import ipstrategy.web.problem.Words;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// Whom an event is told to, and in which words.
@Entity
@Table(name = "notice_rule")
class NoticeRule implements Plantable<NoticeRule.Row> {

    /// What the seeds say of it.
    ///
    /// @param event what happened, without `ipstrategy.` and the version
    record Row(String event, List<Addressee> to, Text title, Text text) {}

    private static final Pattern GAP = Pattern.compile("\\{([A-Za-z]+)}");
    private static final String NOTHING = "—";

    @Id
    private String event;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> addressees;

    @Column(name = "title_zh")
    private String titleZh;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "text_zh")
    private String textZh;

    @Column(name = "text_en")
    private String textEn;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected NoticeRule() {}

    @SuppressWarnings("NullAway.Init")
    NoticeRule(String event) {
        this.event = event;
    }

    @Override
    public void take(Row row, Instant now) {
        addressees = row.to().stream().map(Addressee::name).toList();
        titleZh = row.title().zh();
        titleEn = row.title().en();
        textZh = row.text().zh();
        textEn = row.text().en();
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public Row view(Instant now) {
        return new Row(event, to(), new Text(titleZh, titleEn), new Text(textZh, textEn));
    }

    List<Addressee> to() {
        return addressees.stream().map(Addressee::valueOf).toList();
    }

    /// @param agency what the agency concerned is called
    Text title(CloudEvent told, Text agency) {
        return new Text(fill(titleZh, told, agency, Language.ZH), fill(titleEn, told, agency, Language.EN));
    }

    Text text(CloudEvent told, Text agency) {
        return new Text(fill(textZh, told, agency, Language.ZH), fill(textEn, told, agency, Language.EN));
    }

    /// What was said elsewhere is put in as it stands and never read as a pattern.
    private static String fill(String words, CloudEvent told, Text agency, Language language) {
        return GAP.matcher(words)
                .replaceAll(gap -> Matcher.quoteReplacement(
                        switch (gap.group(1)) {
                            case "subject" -> told.subject();
                            case "agency" -> agency.in(language);
                            case "status" ->
                                standing(Addressee.thing(told).path("status").asText(""), language);
                            default -> said(Addressee.thing(told).path(gap.group(1)), language);
                        }));
    }

    /// Where a measure stands, in words; what has none stands as it is.
    private static String standing(String status, Language language) {
        String word = "progress.status." + status;
        String said = Words.say(word, List.of(), language);
        return status.isBlank() ? NOTHING : said.equals(word) ? status : said;
    }

    /// A text, a text in both languages, or a record with a reason.
    private static String said(JsonNode value, Language language) {
        JsonNode words = !value.isObject()
                ? value
                : value.hasNonNull("zh") ? value.path(inJson(language)) : value.path("reason");
        String said = words.asText("");
        return words.isNull() || said.isBlank() ? NOTHING : said;
    }

    private static String inJson(Language language) {
        return switch (language) {
            case ZH -> "zh";
            case EN -> "en";
        };
    }
}
