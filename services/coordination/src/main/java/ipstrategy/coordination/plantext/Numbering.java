package ipstrategy.coordination.plantext;

import ipstrategy.measures.terms.AssignmentRule;
import ipstrategy.measures.terms.Deadline;
import ipstrategy.measures.terms.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Checks a plan's items: numbers follow each other without gap and none stands twice, and each item says what the
/// register and the calendar know.
public final class Numbering {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,2}|[0-9](\\.[0-9]){2}|BOX[0-9](\\.[0-9])?");

    private Numbering() {}

    /// What is wrong with the parts and items of a plan.
    public static List<Defect> defects(List<ParsedPlan.Section> sections, List<ParsedItem> items) {
        List<Defect> found = new ArrayList<>();
        if (items.isEmpty()) {
            found.add(Defect.of(Defect.Code.NO_ITEMS, null));
        }
        found.addAll(sequence(sections.stream().map(ParsedPlan.Section::code).toList(), code -> "§ " + code));
        found.addAll(sequence(items.stream().map(ParsedItem::number).toList(), UnaryOperator.identity()));
        items.forEach(item -> found.addAll(of(item, !sections.isEmpty())));
        return found;
    }

    private static List<Defect> sequence(List<String> numbers, UnaryOperator<String> named) {
        List<Defect> found = new ArrayList<>();
        Map<String, Integer> last = new HashMap<>();
        Set<String> known = new HashSet<>();
        for (String number : numbers) {
            String series = number.replaceFirst("[0-9]+$", "");
            int value = Integer.parseInt("0" + number.substring(series.length()));
            int before = last.getOrDefault(series, 0);
            if (!known.add(number)) {
                found.add(Defect.of(Defect.Code.DUPLICATE, named.apply(number), number));
            } else if (value < before) {
                found.add(Defect.of(Defect.Code.OUT_OF_ORDER, named.apply(number), number, series + before));
            } else if (value > before + 1) {
                String missing = series + (before + 1) + (value > before + 2 ? "–" + series + (value - 1) : "");
                found.add(Defect.of(Defect.Code.GAP, named.apply(number), missing));
            }
            last.merge(series, value, Math::max);
        }
        return found;
    }

    private static List<Defect> of(ParsedItem item, boolean inSections) {
        List<Defect> found = new ArrayList<>();
        String number = item.number();
        if (!FORM.matcher(number).matches()) {
            found.add(Defect.of(Defect.Code.NOT_A_NUMBER, number, number));
        }
        if (item.section() == null && inSections) {
            found.add(Defect.of(Defect.Code.NO_SECTION, number));
        }
        Map<String, Integer> agencies = new LinkedHashMap<>();
        for (ParsedItem.Answering one : item.responsibilities()) {
            if (one.agency() == null) {
                found.add(Defect.of(Defect.Code.UNKNOWN_AGENCY, number, one.printed()));
            } else if (agencies.merge(one.agency(), 1, Integer::sum) == 2) {
                found.add(Defect.of(Defect.Code.AGENCY_TWICE, number, one.printed()));
            }
        }
        boolean endless = item.deadline().kind() == Deadline.Kind.CONTINUING;
        if (endless != (item.deadline().due() == null)) {
            found.add(Defect.of(
                    Defect.Code.IMPOSSIBLE_DATE,
                    number,
                    String.valueOf(item.deadline().printed())));
        }
        item.obligations().stream()
                .filter(binding -> binding.regionClass() == null)
                .forEach(binding -> found.add(Defect.of(Defect.Code.UNKNOWN_CLASS, number, binding.printed())));
        if (!agrees(item)) {
            found.add(
                    Defect.of(Defect.Code.RULE_CONTRADICTED, number, item.rule().name()));
        }
        return found;
    }

    private static boolean agrees(ParsedItem item) {
        int count = item.responsibilities().size();
        long leads = item.responsibilities().stream()
                .filter(one -> one.role() == Role.LEAD || one.role() == Role.CO_LEAD)
                .count();
        AssignmentRule rule = item.rule();
        return switch (rule) {
            case NOT_NAMED -> count == 0;
            case SOLE, LEAD_NAMED_PARTICIPANTS_OPEN -> count == 1 && leads == 1;
            case FIRST_LEADS -> count > 1 && leads == 1;
            case CO_LEADS -> leads > 1;
            case BY_DUTY, UNITS_LISTED -> count > 0 && leads == 0;
            case ALL_MEMBERS -> count > 0;
        };
    }
}
