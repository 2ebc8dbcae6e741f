package ipstrategy.coordination.planimport;

import ipstrategy.coordination.officialtext.StandingTerms;
import ipstrategy.coordination.plantext.ParsedItem;
import ipstrategy.web.Text;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Proposes what a text does not print: a title, a summary and the service that owns the measure. A person corrects.
final class Proposals {

    static final int LONGEST_TITLE = 40;
    static final int LONGEST_SUMMARY = 200;

    private static final String NO_SUMMARY = "Official text in Chinese; no English summary yet.";
    private static final String OFFICE = "coordination";

    /// Whom a lead alone speaks for, before the reform of 2018 and since. The successors are those of the register
    /// (`seeds/agencies.yaml`, with the duties that each took over): MARA and NFGA have the plant varieties of MOA
    /// and SFA, SAMR the enforcement of SAIC, AQSIQ and MOFCOM but not the trademarks. CNIPA has the duties of
    /// SIPO, the trademarks of SAIC and the geographical indications of AQSIQ: of it, as of SIPO, only words tell.
    private static final Map<String, String> BY_LEAD = Map.ofEntries(
            Map.entry("SAIC", "trademarks"),
            Map.entry("SAPPRFT", "copyright"),
            Map.entry("NCAC", "copyright"),
            Map.entry("GAC", "enforcement"),
            Map.entry("MPS", "enforcement"),
            Map.entry("SPC", "enforcement"),
            Map.entry("SPP", "enforcement"),
            Map.entry("MOFCOM", "international"),
            Map.entry("CCPIT", "international"),
            Map.entry("MFA", "international"),
            Map.entry("CMC-EDD", "patents"),
            Map.entry("SASTIND", "patents"),
            Map.entry("MOA", "patents"),
            Map.entry("SFA", "patents"),
            Map.entry("MARA", "patents"),
            Map.entry("NFGA", "patents"),
            Map.entry("SAMR", "enforcement"),
            Map.entry("SIPO-INTERNATIONAL", "international"),
            Map.entry("JC-OFFICE", OFFICE));
    private static final Map<String, Pattern> BY_WORDS = byWords();

    private Proposals() {}

    /// A draft item out of what was read.
    ///
    /// @param standing what the register holds of it, or null where it is new
    static DraftItem of(String plan, ParsedItem read, @Nullable StandingTerms standing) {
        if (standing != null) {
            return new DraftItem(
                    read,
                    standing.title(),
                    standing.summary(),
                    standing.service(),
                    standing.contributing(),
                    standing.deliverables(),
                    standing.metrics(),
                    standing.note(),
                    false,
                    List.of());
        }
        return new DraftItem(
                read,
                new Text(title(read.text()), "Measure " + read.number() + " of " + plan),
                new Text(cut(read.text(), LONGEST_SUMMARY), NO_SUMMARY),
                service(read),
                List.of(),
                List.of(),
                List.of(),
                null,
                false,
                List.of());
    }

    /// The service that the words and the lead speak for; the office where nothing does.
    static String service(ParsedItem read) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        read.responsibilities().stream()
                .limit(1)
                .map(lead -> BY_LEAD.get(String.valueOf(lead.agency())))
                .filter(service -> service != null)
                .forEach(service -> weights.merge(service, 3, Integer::sum));
        BY_WORDS.forEach((service, words) -> {
            for (Matcher word = words.matcher(read.text()); word.find(); ) {
                weights.merge(service, word.start() < LONGEST_TITLE / 2 ? 2 : 1, Integer::sum);
            }
        });
        return weights.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(OFFICE);
    }

    private static String title(String words) {
        String first = words.split("[,，。;；]", 2)[0];
        return cut(first.isBlank() ? words : first, LONGEST_TITLE);
    }

    private static String cut(String words, int longest) {
        String said = words.isBlank() ? "（无）" : words.strip();
        return said.length() <= longest ? said : said.substring(0, longest);
    }

    private static Map<String, Pattern> byWords() {
        Map<String, Pattern> words = new LinkedHashMap<>();
        words.put(
                "enforcement",
                Pattern.compile("侵权|假冒|盗版|执法|打击|司法|检察|审判|案件|维权援助|纠纷|仲裁|海关|犯罪|商业秘密|反垄断|鉴定|公证|监管|信用|失信|行政裁决|举报"));
        words.put("patents", Pattern.compile("专利|植物新品种|国防|导航|评议|质押|运营|集成电路|遗传资源|中医药|审查周期|军民|科技成果|实用新型|外观设计"));
        words.put("trademarks", Pattern.compile("商标|地理标志|品牌|奥林匹克标志"));
        words.put("copyright", Pattern.compile("著作权|版权|软件正版|正版软件|作品|民间文学"));
        words.put("international", Pattern.compile("国际|海外|对外|一带一路|涉外|驻华|境外|走出去|谈判|外资|双边"));
        words.put(OFFICE, Pattern.compile("人才|文化|宣传|培训|强省|强市|管理体制|战略|服务业|信息公共服务|公共服务|表彰|考核|统计|教育|普法|评估|白皮书|小镇|双创"));
        return words;
    }
}
