package ipstrategy.coordination.plantext;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The words by which plans bind classes of provinces, such as 强省试点省 or 一二类省份. One word may mean several classes
/// together; 涉及省份 alone means the one that the item's own words explain.
public final class ClassWords {

    private static final String CONCERNED = "涉及省份";

    private final Map<String, List<Kind>> byWord = new LinkedHashMap<>();
    private final List<String> longestFirst;

    /// A class of provinces.
    ///
    /// @param name its name in Chinese
    /// @param words how plans print it
    public record Kind(String code, String name, List<String> words) {}

    /// A word that was read.
    ///
    /// @param code the class it means, or null where it is not known
    /// @param sure whether the word alone says which class
    record Read(String word, @Nullable String code, boolean sure) {}

    public ClassWords(List<Kind> kinds) {
        for (Kind kind : kinds) {
            for (String word : kind.words()) {
                byWord.computeIfAbsent(even(word), key -> new ArrayList<>()).add(kind);
            }
        }
        longestFirst = byWord.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /// The classes that a list of words names, in its order.
    ///
    /// @param context the item's words, which explain 涉及省份
    List<Read> read(String list, String context) {
        List<Read> found = new ArrayList<>();
        String rest = even(list);
        while (!rest.isEmpty()) {
            rest = rest.replaceFirst("^[、,和及与]+", "");
            String start = rest;
            String word =
                    longestFirst.stream().filter(start::startsWith).findFirst().orElse(null);
            if (word == null) {
                int end = start.indexOf('、');
                String unknown = end < 0 ? start : start.substring(0, end);
                if (!unknown.isEmpty()) {
                    found.add(new Read(unknown, null, true));
                }
                rest = start.substring(unknown.length());
            } else {
                found.addAll(meant(word, context));
                rest = start.substring(word.length());
            }
        }
        return found;
    }

    private List<Read> meant(String word, String context) {
        List<Kind> kinds = byWord.getOrDefault(word, List.of());
        if (!word.equals(CONCERNED)) {
            return kinds.stream().map(kind -> new Read(word, kind.code(), true)).toList();
        }
        Kind explained = kinds.stream()
                .filter(kind -> context.contains(kind.name().replace(CONCERNED, "")))
                .findFirst()
                .orElse(null);
        return List.of(new Read(word, explained == null ? null : explained.code(), false));
    }

    private static String even(String words) {
        return PlanText.evened(words).replaceAll("\\s+", "");
    }
}
