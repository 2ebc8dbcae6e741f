package ipstrategy.coordination.plantext;

import ipstrategy.measures.terms.AssignmentRule;
import ipstrategy.measures.terms.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads who answers for an item by the rules of PROMOTION-2017 and its closing note: the first of several leads, leads
/// are not ranked, and whoever acts 按职责分工 answers for its own share.
final class Assignments {

    private static final Pattern LEADS = Pattern.compile("(?:共同)?牵头(?:负责)?[,;、]?");
    private static final Pattern WITH = Pattern.compile("会同");
    private static final Pattern BY_DUTY = Pattern.compile("(?:等)?(?:按照?|根据)?(?:各自)?(?:职责|分工)+(?:分工)?(?:分别)?$|分别$");
    private static final Pattern PARTICIPATES = Pattern.compile("(?:等)?(?:共同)?(?:参与|参加|配合|协助)$");
    private static final Pattern OPEN = Pattern.compile("等(?:部门|单位|有关部门|相关部门|有关单位)?$");
    private static final Pattern AND = Pattern.compile("以及|和|与|及");

    private final PlanText text;
    private final AgencyNames names;
    private final LocalDate day;

    /// What the words say.
    record Assigned(AssignmentRule rule, List<ParsedItem.Answering> responsibilities, List<Doubt> doubts) {}

    /// A stretch of a compact text.
    private record Stretch(PlanText.Compact in, int from, int to) {

        String words() {
            return in.text().substring(from, to);
        }

        Stretch cut(int start, int end) {
            return new Stretch(in, from + start, from + end);
        }

        Stretch without(Pattern ending) {
            Matcher found = ending.matcher(words());
            return found.find() ? cut(0, found.start()) : this;
        }

        boolean has(Pattern ending) {
            return ending.matcher(words()).find();
        }
    }

    Assignments(PlanText text, AgencyNames names, LocalDate day) {
        this.text = text;
        this.names = names;
        this.day = day;
    }

    /// Reads the words between the brackets, without 负责.
    Assigned read(PlanText.Compact in, int from, int to) {
        Stretch all = new Stretch(in, from, to);
        List<Doubt> doubts = new ArrayList<>();
        Matcher leads = LEADS.matcher(all.words());
        if (leads.find()) {
            return led(
                    all.cut(0, leads.start()), all.cut(leads.end(), all.words().length()), doubts);
        }
        Matcher with = WITH.matcher(all.words());
        if (with.find() && with.start() > 0 && names.find(all.words(), day) == null) {
            return led(all.cut(0, with.start()), all.cut(with.end(), all.words().length()), doubts);
        }
        if (all.has(BY_DUTY)) {
            return of(AssignmentRule.BY_DUTY, names(all.without(BY_DUTY), Role.BY_DUTY, 1, doubts), doubts);
        }
        return listed(names(all, Role.PARTICIPANT, 1, doubts), doubts);
    }

    /// Whether every name in the words is one of the register.
    boolean areAllKnown(PlanText.Compact in, int from, int to) {
        List<ParsedItem.Answering> found = names(new Stretch(in, from, to), Role.LEAD, 1, new ArrayList<>());
        return !found.isEmpty() && found.stream().allMatch(one -> one.agency() != null);
    }

    /// Units of an office, of which none is named as lead (PATENT-2017).
    Assigned units(PlanText.Compact in, List<int[]> rows) {
        List<Doubt> doubts = new ArrayList<>();
        List<ParsedItem.Answering> found = new ArrayList<>();
        for (int[] row : rows) {
            found.addAll(names(new Stretch(in, row[0], row[1]), Role.BY_DUTY, found.size() + 1, doubts));
        }
        if (found.size() == 1) {
            return of(AssignmentRule.SOLE, List.of(as(found.getFirst(), Role.LEAD, 1)), doubts);
        }
        return of(found.isEmpty() ? AssignmentRule.NOT_NAMED : AssignmentRule.UNITS_LISTED, found, doubts);
    }

    private Assigned led(Stretch leading, Stretch others, List<Doubt> doubts) {
        List<ParsedItem.Answering> leads = names(leading, Role.LEAD, 1, doubts);
        boolean byDuty = others.has(BY_DUTY);
        Role role = byDuty ? Role.BY_DUTY : Role.PARTICIPANT;
        Stretch rest = others.without(BY_DUTY).without(PARTICIPATES);
        List<ParsedItem.Answering> all = new ArrayList<>();
        if (leads.size() == 1) {
            all.add(leads.getFirst());
        } else {
            leads.forEach(lead -> all.add(as(lead, Role.CO_LEAD, 1)));
        }
        all.addAll(names(rest, role, leads.size() + 1, doubts));
        if (leads.size() > 1) {
            return of(AssignmentRule.CO_LEADS, all, doubts);
        }
        boolean alone = all.size() == leads.size();
        return of(alone ? AssignmentRule.LEAD_NAMED_PARTICIPANTS_OPEN : AssignmentRule.FIRST_LEADS, all, doubts);
    }

    private Assigned listed(List<ParsedItem.Answering> found, List<Doubt> doubts) {
        if (found.isEmpty()) {
            return of(AssignmentRule.NOT_NAMED, found, doubts);
        }
        List<ParsedItem.Answering> all = new ArrayList<>();
        for (ParsedItem.Answering one : found) {
            Role role = all.isEmpty() ? Role.LEAD : Role.PARTICIPANT;
            all.add(as(one, names.isCollective(one.agency()) ? Role.ALL_MEMBERS : role, one.order()));
        }
        boolean members = all.stream().anyMatch(one -> one.role() == Role.ALL_MEMBERS);
        AssignmentRule several = members ? AssignmentRule.ALL_MEMBERS : AssignmentRule.FIRST_LEADS;
        return of(all.size() == 1 && !members ? AssignmentRule.SOLE : several, all, doubts);
    }

    private List<ParsedItem.Answering> names(Stretch list, Role role, int first, List<Doubt> doubts) {
        Stretch closed = list.without(OPEN);
        if (closed != list && names.find(list.words(), day) == null) {
            doubts.add(Doubt.of(Doubt.Code.OPEN_LIST, anchor(list), list.words()));
        } else {
            closed = list;
        }
        List<ParsedItem.Answering> found = new ArrayList<>();
        for (Stretch name : split(closed)) {
            found.add(named(name, role, first + found.size(), doubts));
        }
        return found;
    }

    private ParsedItem.Answering named(Stretch name, Role role, int order, List<Doubt> doubts) {
        AgencyNames.Found found = names.find(name.words(), day);
        String code = found == null ? null : found.body().code();
        if (found != null && !found.exact()) {
            doubts.add(Doubt.of(
                    Doubt.Code.NAME_FORM,
                    anchor(name),
                    name.words(),
                    found.body().code()));
        }
        if (found != null && !found.inForce()) {
            doubts.add(Doubt.of(
                    Doubt.Code.NOT_IN_FORCE,
                    anchor(name),
                    name.words(),
                    found.body().code()));
        }
        Anchor place = anchor(name);
        return new ParsedItem.Answering(text.words(place.start(), place.end()), code, role, order, place);
    }

    /// Splits at 、 and its like outside of brackets, and at 和 where both sides are names: 工业和信息化部 is one.
    private List<Stretch> split(Stretch list) {
        List<Stretch> parts = new ArrayList<>();
        String words = list.words();
        boolean nested = words.chars().filter(sign -> sign == '(').count()
                == words.chars().filter(sign -> sign == ')').count();
        int depth = 0;
        int from = 0;
        for (int at = 0; at <= words.length(); at++) {
            char sign = at == words.length() ? '、' : words.charAt(at);
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            boolean ends = at == words.length() || ((depth <= 0 || !nested) && "、,;".indexOf(sign) >= 0);
            if (ends && at > from) {
                parts.addAll(splitAtAnd(list.cut(from, at)));
            }
            from = ends ? at + 1 : from;
        }
        return parts;
    }

    private List<Stretch> splitAtAnd(Stretch part) {
        if (names.find(part.words(), day) != null) {
            return List.of(part);
        }
        for (Matcher and = AND.matcher(part.words()); and.find(); ) {
            Stretch left = part.cut(0, and.start());
            Stretch right = part.cut(and.end(), part.words().length());
            if (names.find(left.words(), day) != null && isKnownList(right)) {
                List<Stretch> both = new ArrayList<>(List.of(left));
                both.addAll(splitAtAnd(right));
                return both;
            }
        }
        return List.of(part);
    }

    private boolean isKnownList(Stretch part) {
        return splitAtAnd(part).stream().allMatch(one -> names.find(one.words(), day) != null);
    }

    private Anchor anchor(Stretch stretch) {
        return text.anchor(stretch.in(), stretch.from(), stretch.to());
    }

    private static ParsedItem.Answering as(ParsedItem.Answering one, Role role, int order) {
        return new ParsedItem.Answering(one.printed(), one.agency(), role, order, one.anchor());
    }

    private static Assigned of(AssignmentRule rule, List<ParsedItem.Answering> responsibilities, List<Doubt> doubts) {
        return new Assigned(rule, responsibilities, doubts);
    }

    static Assigned nobody() {
        return new Assigned(AssignmentRule.NOT_NAMED, List.of(), List.of());
    }
}
