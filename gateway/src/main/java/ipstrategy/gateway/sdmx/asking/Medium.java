package ipstrategy.gateway.sdmx.asking;

import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A media type with its version, as offered or as chosen.
///
/// @param type as `application/vnd.sdmx.data+json`
/// @param version of the format
/// @param settings what else the caller asked of it, such as `labels`
public record Medium(String type, String version, Map<String, String> settings) {

    public Medium {
        settings = Map.copyOf(settings);
    }

    /// A format that can be sent, and the plainer names under which a caller may ask for it.
    ///
    /// @param format the word for it in the parameter `format`
    public record Offer(String type, String version, String format, List<String> plainer) {

        public Offer {
            plainer = List.copyOf(plainer);
        }
    }

    private record Wish(String type, Map<String, String> settings, float weight) {}

    /// As it is sent.
    public String header() {
        return type + ";version=" + version;
    }

    public String setting(String name, String usual) {
        return settings.getOrDefault(name, usual);
    }

    /// The best offer for an `Accept` header; the first offer where there is none. Nothing that can be offered ends the
    /// request.
    public static Medium choose(@Nullable String accept, List<Offer> offers) {
        if (accept == null || accept.isBlank()) {
            return of(offers.getFirst());
        }
        List<Wish> wishes = new ArrayList<>();
        for (String entry : accept.split(",")) {
            wishes.add(wish(entry));
        }
        wishes.sort(Comparator.comparing(Wish::weight).reversed());
        for (Wish wish : wishes) {
            for (Offer offer : offers) {
                if (wish.weight() > 0 && fits(wish, offer)) {
                    return of(offer, wish.settings());
                }
            }
        }
        throw Refusal.because(ProblemType.NOT_ACCEPTABLE);
    }

    /// The offer as it stands.
    public static Medium of(Offer offer) {
        return of(offer, Map.of());
    }

    private static Medium of(Offer offer, Map<String, String> settings) {
        return new Medium(offer.type(), offer.version(), settings);
    }

    private static boolean fits(Wish wish, Offer offer) {
        if (wish.type().equals("*/*")
                || wish.type().equals("application/*")
                || offer.plainer().contains(wish.type())) {
            return true;
        }
        String version = wish.settings().get("version");
        return wish.type().equals(offer.type()) && (version == null || Versions.matches(version, offer.version()));
    }

    private static Wish wish(String entry) {
        String[] parts = entry.split(";");
        Map<String, String> settings = new TreeMap<>();
        Arrays.stream(parts)
                .skip(1)
                .map(String::trim)
                .filter(part -> part.contains("="))
                .forEach(part -> {
                    int equals = part.indexOf('=');
                    settings.put(
                            part.substring(0, equals).trim(),
                            part.substring(equals + 1).trim().replace("\"", ""));
                });
        String weight = settings.remove("q");
        return new Wish(parts[0].trim().toLowerCase(Locale.ROOT), settings, weight(weight));
    }

    private static float weight(@Nullable String written) {
        try {
            return written == null ? 1 : Float.parseFloat(written);
        } catch (NumberFormatException notAWeight) {
            return 0;
        }
    }
}
