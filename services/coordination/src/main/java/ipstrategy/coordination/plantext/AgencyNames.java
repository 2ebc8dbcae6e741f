package ipstrategy.coordination.plantext;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The names under which the agency register knows bodies: names and aliases as printed, and the forms that stand for
/// them in other plans (without 国家 or 中华人民共和国 in front, without what stands in brackets).
public final class AgencyNames {

    private static final String FRONT = "^(中华人民共和国|国家|国务院|中国)";

    private final Map<String, List<Body>> exact = new HashMap<>();
    private final Map<String, List<Body>> alike = new HashMap<>();
    private final Map<String, Body> byCode = new HashMap<>();

    /// A body of the register.
    ///
    /// @param names its name and aliases
    /// @param from the first day on which it exists, or null
    /// @param to the first day on which it no longer exists, or null
    /// @param collective whether it stands for members that each answer
    public record Body(
            String code,
            List<String> names,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean collective) {

        boolean existsOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
        }
    }

    /// A body found by a name.
    ///
    /// @param exact whether the name is one that the register holds
    /// @param inForce whether the body existed on the day asked about
    record Found(Body body, boolean exact, boolean inForce) {}

    public AgencyNames(List<Body> bodies) {
        for (Body body : bodies) {
            byCode.put(body.code(), body);
            for (String name : body.names()) {
                String even = even(name);
                add(exact, even, body);
                String short_ = even.replaceFirst(FRONT, "");
                add(alike, short_, body);
                add(alike, withoutBrackets(even), body);
                add(alike, withoutBrackets(short_), body);
                add(alike, short_.replace("(", "").replace(")", ""), body);
                add(alike, even.replace("(", "").replace(")", ""), body);
            }
        }
    }

    /// Whether the register holds this code.
    public boolean holds(String code) {
        return byCode.containsKey(code);
    }

    boolean isCollective(@Nullable String code) {
        Body body = byCode.get(code == null ? "" : code);
        return body != null && body.collective();
    }

    /// The body that a printed name means on a day, or null where the register knows none. A name that two bodies had
    /// one after the other (国家知识产权局) means the one that existed then.
    @Nullable
    Found find(String printed, LocalDate day) {
        String name = even(printed);
        List<Found> found = new ArrayList<>();
        exact.getOrDefault(name, List.of()).forEach(body -> found.add(new Found(body, true, body.existsOn(day))));
        alike(name).forEach(body -> found.add(new Found(body, false, body.existsOn(day))));
        return found.stream().filter(Found::inForce).findFirst().orElse(found.isEmpty() ? null : found.getFirst());
    }

    private List<Body> alike(String name) {
        List<Body> found = alike.get(name);
        if (found == null) {
            found = alike.get(name.replaceFirst(FRONT, ""));
        }
        if (found == null) {
            found = alike.get(name.replace("(", "").replace(")", ""));
        }
        return found == null ? List.of() : found;
    }

    private static void add(Map<String, List<Body>> names, String name, Body body) {
        List<Body> known = names.computeIfAbsent(name, key -> new ArrayList<>());
        if (!name.isEmpty() && !known.contains(body)) {
            known.add(body);
        }
    }

    private static String even(String name) {
        return PlanText.evened(name).replaceAll("\\s+", "");
    }

    private static String withoutBrackets(String name) {
        return name.replaceAll("\\([^()]*\\)", "");
    }
}
