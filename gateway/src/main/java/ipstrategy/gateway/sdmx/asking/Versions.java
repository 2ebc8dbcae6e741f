package ipstrategy.gateway.sdmx.asking;

import ipstrategy.web.problem.Fault;
import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which versions of an artefact are asked for, as SDMX REST writes it: `1.0`, `~`, `+`, `*`, `1.~`, `1+.0`, and
/// several of them. Only one version of an artefact stands here at a time, with two parts; a third part that is zero,
/// and the latest stable version, therefore mean the same one.
///
/// @param patterns each of one to three parts
public record Versions(List<String> patterns) {

    private static final Pattern PART = Pattern.compile("([0-9]*)([+~*]?)");
    private static final Pattern FORM =
            Pattern.compile("([0-9]+[+~*]?|[+~*])(\\.([0-9]+[+~*]?|[+~*])){0,2}(-[A-Za-z0-9.-]+)?");

    public Versions {
        patterns = List.copyOf(patterns);
    }

    /// Reads a step of a path; the latest where it is left out.
    public static Versions of(@Nullable String step) {
        if (step == null || step.isEmpty()) {
            return new Versions(List.of("~"));
        }
        for (String pattern : step.split(",")) {
            long wildcards =
                    pattern.chars().filter(one -> "+~*".indexOf(one) >= 0).count();
            if (!FORM.matcher(pattern).matches() || wildcards > 1 && !pattern.contains("-")) {
                throw Refusal.because(
                        ProblemType.INVALID_PARAMETER, Fault.path("version", "fault.malformed", "1.0, ~, +, *, 1.~"));
            }
        }
        return new Versions(List.of(step.split(",")));
    }

    public boolean match(String version) {
        return patterns.stream().anyMatch(pattern -> matches(pattern, version));
    }

    /// Whether a version fits a pattern.
    static boolean matches(String pattern, String version) {
        if (pattern.contains("-")) {
            return false;
        }
        String[] asked = pattern.split("\\.");
        String[] offered = version.split("\\.");
        for (int place = 0; place < asked.length; place++) {
            Matcher part = PART.matcher(asked[place]);
            if (!part.matches()) {
                return false;
            }
            int number = place < offered.length ? Integer.parseInt(offered[place]) : 0;
            boolean wildcard = !part.group(2).isEmpty();
            if (wildcard && part.group(1).isEmpty()) {
                return true;
            }
            int least = Integer.parseInt(part.group(1));
            if (wildcard && number > least) {
                return true;
            }
            if (wildcard ? number < least : number != least) {
                return false;
            }
        }
        return asked.length > 1 || offered.length == 1 || asked[0].matches(".*[+~*]") || offered[1].equals("0");
    }
}
