package ipstrategy.seeding;

import ipstrategy.web.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the trees, with a field of every sort.
final class TreeFiles {

    enum State {
        YOUNG,
        GROWN
    }

    private static final Pattern CODE = Pattern.compile("[A-Z0-9-]+");

    private TreeFiles() {}

    static List<SeededTree> read(Seeds seeds) {
        Set<String> species = seeds.codes("species.yaml", "code");
        Text grove = seeds.record("grove.yaml", record -> record.bilingual("name", 0, 0));
        Set<Integer> numbers = new HashSet<>();
        return seeds.records("trees.yaml", record -> {
            int number = record.wholeNumber("number");
            if (!numbers.add(number)) {
                record.wrong("number", "the number " + number + " stands twice in " + grove.en());
            }
            record.oneOf("species", species);
            record.oneOf("state", State.class);
            record.optionalDate("planted");
            record.optionalNumber("height");
            record.optionalOneOf("nextTo", species);
            branches(record, species);
            return new SeededTree(record.code("code", CODE), number, record.bilingual("name", 6, 12));
        });
    }

    private static void branches(SeedRecord record, Set<String> species) {
        SeedRecord soil = record.optionalRecord("soil");
        if (soil != null) {
            soil.record("layer").text("name");
            soil.flag("wet");
            soil.map("parts");
            soil.codes("liked", species);
            soil.texts("notes");
            soil.records("worms", worm -> worm.text("name"));
            soil.nothingElse();
        }
    }
}
