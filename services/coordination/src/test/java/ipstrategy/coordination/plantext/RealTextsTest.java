package ipstrategy.coordination.plantext;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.coordination.document.ReceivedText;
import ipstrategy.coordination.officialtext.StandingTerms;
import ipstrategy.seeding.SeedRecord;
import ipstrategy.seeding.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Reads real plan texts, which are no part of the repository, and holds them against the seeds. Where they lie is
/// named: `-Dplan.texts=<folder>`; without it nothing is read, and the report of the tests says that this was skipped.
@EnabledIfSystemProperty(
        named = "plan.texts",
        matches = ".+",
        disabledReason = "no folder with the texts of the plans is named by -Dplan.texts")
class RealTextsTest {

    private static final Logger LOG = Logger.getLogger(RealTextsTest.class);
    private static final Map<String, Integer> PRINTED =
            Map.of("PROMOTION-2017", 103, "PROTECTION-2022", 114, "PATENT-2017", 27, "FYP-13", 76);

    private final Seeds seeds = Seeds.ofClasspath();
    private final PlanReader reader = new PlanReader(new AgencyNames(bodies()), new ClassWords(classes()));

    /// A plan of the seeds.
    private record Known(String code, String term, LocalDate issuedOn, List<String> headings) {}

    @Test
    void everyRealTextIsReadAsTheSeedsHoldIt() throws IOException {
        Map<String, Integer> corrections = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> found = Files.list(Path.of(System.getProperty("plan.texts")))) {
            files = found.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            String text = text(file);
            String even = text.replaceAll("\\s", "");
            Known plan = plans().stream()
                    .filter(one -> one.headings().stream().allMatch(even::contains))
                    .findFirst()
                    .orElse(null);
            if (plan == null) {
                LOG.infof("%s is the text of no plan of the seeds", file.getFileName());
            } else {
                corrections.put(plan.code(), corrections(plan, PlanText.of(text)));
            }
        }
        assertThat(corrections.keySet()).as("plans whose text was found").isEqualTo(PRINTED.keySet());
        assertThat(corrections.values()).as("corrections %s", corrections).containsOnly(0);
    }

    private int corrections(Known plan, PlanText text) {
        ParsedPlan read = reader.read(text, PlanReader.Setting.of(plan.term(), plan.issuedOn()));
        Map<String, StandingTerms> held = StandingTerms.of(plan.code());
        int wrong = read.defects().size();
        int candidates = 0;
        for (ParsedItem item : read.items()) {
            StandingTerms terms = held.get(item.number());
            if (terms == null || !terms.differences(item).isEmpty()) {
                LOG.infof("%s %s: %s", plan.code(), item.number(), terms == null ? "extra" : terms.differences(item));
                wrong++;
            }
            item.doubts()
                    .forEach(doubt -> LOG.infof(
                            "%s %s: %s %s at line %d, column %d",
                            plan.code(),
                            item.number(),
                            doubt.code(),
                            doubt.arguments(),
                            doubt.anchor().line(),
                            doubt.anchor().column()));
            candidates += item.candidates().size();
        }
        LOG.infof(
                "%s: %s, %d items, %d parts, %d doubts of items and %d of the plan, %d candidates, %d corrections",
                plan.code(),
                read.form(),
                read.items().size(),
                read.sections().size(),
                read.items().stream().mapToInt(item -> item.doubts().size()).sum(),
                read.doubts().size(),
                candidates,
                wrong);
        assertThat(read.items()).as(plan.code()).hasSize(PRINTED.get(plan.code()));
        assertThat(read.sections())
                .as(plan.code())
                .extracting(section -> section.title().replaceAll("\\s", ""))
                .containsExactlyElementsOf(plan.headings());
        return wrong;
    }

    private List<Known> plans() {
        return PRINTED.keySet().stream()
                .map(code -> seeds.record("plans/" + code + "/plan.yaml", record -> {
                    record.leave("code", "title", "document", "kind", "issuer", "adoptedBy", "documentNumber", "note");
                    List<String> headings = record.records("sections", section -> {
                        section.leave("code", "parent", "locator");
                        return section.bilingual("title", 0, 0).zh();
                    });
                    return new Known(code, record.text("term"), record.optionalDate("issuedOn"), headings);
                }))
                .toList();
    }

    private List<AgencyNames.Body> bodies() {
        return seeds.records("agencies.yaml", record -> {
            List<String> names = new ArrayList<>(record.texts("aliases"));
            names.add(record.bilingual("name", 0, 0).zh());
            record.leave("kind", "parent", "successors", "basis", "source", "note", "members");
            return new AgencyNames.Body(
                    record.text("code"),
                    names,
                    record.optionalDate("validFrom"),
                    record.optionalDate("validTo"),
                    !seedMembers(record).isEmpty());
        });
    }

    private List<String> seedMembers(SeedRecord record) {
        return record.texts("members");
    }

    private List<ClassWords.Kind> classes() {
        return seeds.records("region-classes.yaml", record -> {
            record.leave("members", "note");
            return new ClassWords.Kind(
                    record.text("code"), record.bilingual("name", 0, 0).zh(), record.texts("words"));
        });
    }

    private static String text(Path file) throws IOException {
        return switch (ReceivedText.plain(
                Files.readAllBytes(file), file.getFileName().toString())) {
            case ReceivedText.Outcome.Read(ReceivedText received) -> received.text();
            case ReceivedText.Outcome.Unreadable(String reason) -> throw new IOException(file + ": " + reason);
        };
    }
}
