package ipstrategy.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What must hold for everything that is written, code and documents. Every rule answers with sentences that say what
/// to do, and with none where it holds.
record WritingRules(Checkout checkout) {

    private static final String README = "README.md";
    private static final String CHINESE_README = "README.zh-CN.md";
    private static final String ARCHITECTURE = "docs/ARCHITECTURE.md";

    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "public\\s+((final|sealed|non-sealed|abstract)\\s+)*(class|record|interface|enum|@interface)\\b.*");
    private static final Pattern MACHINE =
            Pattern.compile("(?<![\\w.}-])/(work|root|tmp/mine|home/[a-z][a-z0-9-]*|Users/[A-Za-z]+)/");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

    /// Tests are left out: a type of theirs is public only where a planted violation needs it.
    List<String> everyPublicTypeSaysWhatItIs() {
        return checkout.files(".java").stream()
                .filter(file -> !checkout.relative(file).contains("/src/test/"))
                .filter(file -> !saysWhatItIs(checkout.text(file)))
                .map(file -> checkout.relative(file)
                        + " has a public type without a /// comment: say in a sentence what it is")
                .toList();
    }

    List<String> noFileKnowsAMachine() {
        return checkout.files("").stream()
                .flatMap(file -> MACHINE.matcher(checkout.text(file))
                        .results()
                        .map(found -> checkout.relative(file) + " holds " + found.group()
                                + ", a path of somebody's machine: write it relative to the repository"))
                .distinct()
                .toList();
    }

    List<String> bothReadmesHaveTheSameHeadings() {
        List<Integer> english = headings(checkout.text(README));
        List<Integer> chinese = headings(checkout.text(CHINESE_README));
        return english.equals(chinese)
                ? List.of()
                : List.of(README + " has headings of the levels " + english + " and " + CHINESE_README
                        + " of the levels " + chinese + ": say the same in both");
    }

    List<String> everyDecisionIsLinked() {
        String architecture = checkout.text(ARCHITECTURE);
        return checkout.files(".md").stream()
                .filter(file -> checkout.relative(file).startsWith("docs/adr/"))
                .map(file -> file.getFileName().toString())
                .filter(name -> !architecture.contains("(adr/" + name + ")"))
                .map(name -> ARCHITECTURE + " does not link adr/" + name + ": tell there what it decides")
                .toList();
    }

    List<String> everyLinkLeadsSomewhere() {
        return checkout.files(".md").stream().flatMap(this::lostLinks).toList();
    }

    private Stream<String> lostLinks(Path file) {
        return LINK.matcher(checkout.text(file))
                .results()
                .map(link -> link.group(1).replaceFirst("#.*", ""))
                .filter(target -> !target.isEmpty() && !target.contains(":"))
                .filter(target -> !Files.exists(file.resolveSibling(target)))
                .map(target -> checkout.relative(file) + " links " + target + ", which is not there: mend the link");
    }

    private static boolean saysWhatItIs(String code) {
        boolean said = false;
        for (String line : code.split("\n")) {
            if (PUBLIC_TYPE.matcher(line).matches()) {
                return said;
            }
            said = !line.startsWith("import ") && !line.startsWith("package ") && (said || line.startsWith("/// "));
        }
        return true;
    }

    private static List<Integer> headings(String text) {
        List<Integer> levels = new ArrayList<>();
        boolean code = false;
        for (String line : text.split("\n")) {
            code ^= line.startsWith("```");
            if (!code && line.matches("#+ .*")) {
                levels.add(line.indexOf(' '));
            }
        }
        return levels;
    }
}
