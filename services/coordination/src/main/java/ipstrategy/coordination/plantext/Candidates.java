package ipstrategy.coordination.plantext;

import ipstrategy.measures.terms.Deliverable.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds in an item's words what may come to exist or happen by it: a titled document that is drafted, and what a verb
/// such as 建立 or 开展 brings about. These are proposals only.
final class Candidates {

    private static final int LONGEST = 60;
    private static final String ADVERBS =
            "(?:视情|有序|积极|深入|继续|持续|进一步|全面|大力|加快|不断|推动|推进|研究|组织|探索|支持|鼓励|指导|协同|协调|启动|参与|尽快|依法|切实|主动|广泛|统筹|联合|正式|引导|试点|做好|适时|逐步)*";
    private static final String DRAFTING =
            "(?:制定发布|制定印发|制定出台|制定实施|制定|修订|修改|修正|制修订|出台|印发|发布|起草|编制|编写|编印|拟订|形成|完善|颁布|推行)";
    private static final String DOING =
            "(?:建立健全|建立完善|建立|健全|构建|建设|搭建|设立|组建|成立|开展|实施|举办|召开|主办|开发|上线|启用|培育|遴选|认定|评选|打造|完成|公布|收集整理|推广)";
    private static final Pattern TITLE = Pattern.compile("《[^《》]*(?:《[^《》]*》[^《》]*)*》");
    private static final Pattern DRAFTED = Pattern.compile("(?:" + DRAFTING + "|" + "推动|推进|发布|完善).{0,12}$");
    private static final Pattern MENTIONED = Pattern.compile("(?:按照|根据|依据|围绕|落实|适用|聚焦|遵循|宣传|履行|依照|贯标|贯彻)[^,。;]{0,20}$");
    private static final Pattern DONE =
            Pattern.compile("^" + ADVERBS + "(?:(?:" + DRAFTING + "|" + DOING + ")(?:并(?=.{2}))?){1,2}(.{3,})$");
    private static final Pattern REVISED =
            Pattern.compile("^" + ADVERBS + "(.{2,}?(?:法|条例|办法|规定|规则|细则|指南|标准))(?:第.次|的)?(?:修订|修改|制定|立法)(?:工作|进程)?$");
    private static final Pattern CLAUSE = Pattern.compile("[^,。;]+");

    private static final Map<Kind, Pattern> KINDS = kinds();

    private Candidates() {}

    /// The candidates of a stretch.
    static List<ParsedItem.Candidate> of(PlanText text, PlanText.Compact in, int end) {
        List<ParsedItem.Candidate> found = new ArrayList<>();
        String words = in.text().substring(0, end);
        for (Matcher clause = CLAUSE.matcher(shielded(words)); clause.find(); ) {
            String said = words.substring(clause.start(), clause.end());
            List<int[]> spans = titles(said);
            if (spans.isEmpty() && TITLE.matcher(said).find()) {
                continue;
            }
            if (spans.isEmpty()) {
                spans = done(said);
            }
            for (int[] span : spans) {
                String what = said.substring(span[0], span[1]);
                Kind kind = kind(what);
                Anchor place = text.anchor(in, clause.start() + span[0], clause.start() + span[1]);
                if (kind != null && what.length() <= LONGEST) {
                    found.add(new ParsedItem.Candidate(kind, text.words(place.start(), place.end()), place));
                }
            }
        }
        return found;
    }

    /// Commas within a title end no clause.
    private static String shielded(String words) {
        StringBuilder shielded = new StringBuilder(words);
        for (Matcher title = TITLE.matcher(words); title.find(); ) {
            shielded.replace(title.start(), title.end(), "题".repeat(title.end() - title.start()));
        }
        return shielded.toString();
    }

    private static List<int[]> titles(String clause) {
        List<int[]> found = new ArrayList<>();
        Matcher title = TITLE.matcher(clause);
        int before = 0;
        boolean drafted = false;
        while (title.find()) {
            String lead = clause.substring(before, title.start());
            boolean continues = before > 0 && lead.matches("[、和及与]?");
            drafted = continues
                    ? drafted
                    : !MENTIONED.matcher(lead).find() && (DRAFTED.matcher(lead).find() || follows(clause, title.end()));
            if (drafted) {
                found.add(new int[] {title.start(), title.end()});
            }
            before = title.end();
        }
        return found;
    }

    private static boolean follows(String clause, int from) {
        return clause.substring(from).matches("(?:[、和及与]?《[^》]*》)*(?:的)?(?:修订|修改|出台|制定|立法|起草|尽快出台).*");
    }

    private static List<int[]> done(String clause) {
        Matcher revised = REVISED.matcher(clause);
        if (revised.find()) {
            return List.of(new int[] {revised.start(1), revised.end(1)});
        }
        Matcher done = DONE.matcher(clause);
        return done.find() ? List.of(new int[] {done.start(1), done.end(1)}) : List.of();
    }

    private static @Nullable Kind kind(String what) {
        String plain = what.replaceAll("[》)]+$", "").replaceAll("\\([^()]*$", "");
        return KINDS.entrySet().stream()
                .filter(kind -> kind.getValue().matcher(plain).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static Map<Kind, Pattern> kinds() {
        Map<Kind, Pattern> kinds = new LinkedHashMap<>();
        kinds.put(Kind.REGULATION, Pattern.compile("条例(?:修订草案|草案)?$|条例》?(?:修订|立法进程)$"));
        kinds.put(Kind.RULE, Pattern.compile("(?:办法|规定|规则|规程|解释|细则|审查指南|指导手册|审查指引|反垄断指南|工作规范)$"));
        kinds.put(Kind.LAW, Pattern.compile("(?<![办执])法(?:草案|草案建议稿)?$|法律草案建议稿$"));
        kinds.put(Kind.POLICY, Pattern.compile("(?:意见|方案|规划|计划|政策|措施)$"));
        kinds.put(Kind.STANDARD, Pattern.compile("(?:标准|规范)$"));
        kinds.put(Kind.GUIDE, Pattern.compile("(?:指南|手册|指引|范本)$"));
        kinds.put(Kind.SYSTEM, Pattern.compile("(?:系统|平台|数据库|信息库)(?:建设|立项建设)?$"));
        kinds.put(Kind.CASES, Pattern.compile("(?:案例|案件)$"));
        kinds.put(Kind.REPORT, Pattern.compile("(?:报告|白皮书|分析|指数)$"));
        kinds.put(Kind.LIST, Pattern.compile("(?:名录|目录|名单|名录库|清单|机构|专家库|人才库)$"));
        kinds.put(Kind.CAMPAIGN, Pattern.compile("(?:行动|治理|重点执法|联合执法)$"));
        kinds.put(Kind.PILOT, Pattern.compile("(?:试点|示范区|试验区|示范城市|基地|市场|创建)(?:工作|建设)?$"));
        kinds.put(Kind.TRAINING, Pattern.compile("培训(?:工作|计划)?$"));
        kinds.put(Kind.SURVEY, Pattern.compile("(?:调查|情况调查)$"));
        kinds.put(Kind.RESEARCH, Pattern.compile("(?:研究|调研|可行性)(?:工作)?$"));
        kinds.put(Kind.EVENT, Pattern.compile("(?:会议|论坛|大会|活动|研讨会|座谈会|品牌节)$"));
        kinds.put(Kind.FUND, Pattern.compile("基金$"));
        kinds.put(Kind.AWARD, Pattern.compile("(?:奖|表彰)$"));
        kinds.put(Kind.INSPECTION, Pattern.compile("(?:检查|核查|督查|评估)(?:工作)?$"));
        kinds.put(Kind.ORGANISATION, Pattern.compile("(?:中心|委员会|协会|联盟|仲裁院)(?:建设|立项建设)?$"));
        kinds.put(Kind.MECHANISM, Pattern.compile("(?:机制|制度|体系|模式|网络)(?:建设|改革|体系)?$"));
        kinds.put(Kind.PROJECT, Pattern.compile("(?:工程|项目)$"));
        return kinds;
    }
}
