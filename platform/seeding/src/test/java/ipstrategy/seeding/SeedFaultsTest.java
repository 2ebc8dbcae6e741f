package ipstrategy.seeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeedFaultsTest {

    private static final String OAK =
            "- {code: OAK-1, number: 1, species: QUERCUS, state: GROWN, name: {zh: 橡树, en: Oak}%s}\n";
    private static final String SOIL = ", soil: {layer: {name: loam}, wet: true, parts: {sand: 3}, liked: [PINUS],"
            + " notes: [deep], worms: [{name: Fred}]}";

    @Test
    void whatIsRightHasNoFault() {
        assertThat(faults(OAK.formatted(", planted: 2016-02-29, height: -3.50, nextTo: null" + SOIL)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "QUERCUS | OAK     | species | «OAK» is not known",
                "QUERCUS | null    | species | is missing",
                "QUERCUS | []      | species | must be a text",
                "QUERCUS | ~       | species | «~» is not known",
                "GROWN   | grown   | state   | «grown» is none of [YOUNG, GROWN]",
                "GROWN   | {}      | state   | must be a text",
                "OAK-1   | oak 1   | code    | «oak 1» is not well formed",
                "OAK-1   | ' '     | code    | must be a text",
                "r: 1    | r: one  | number  | «one» is not a number",
                "r: 1    | r: 1e3  | number  | «1e3» is not a number",
                "r: 1    | r: 0x1F | number  | «0x1F» is not a number",
                "r: 1    | r: -1   | number  | must be a whole number",
                "r: 1    | r: 1.0  | number  | must be a whole number",
                "r: 1    | r: 99999999999 | number | must be a whole number",
                "橡树     | 很长很长的树名 | name   | zh has 7 characters, 6 are allowed",
                "en: Oak | en: A very old oak | name | en has 14 characters, 12 are allowed",
                "zh: 橡树, en: Oak | en: Oak | zh  | is missing",
                "zh: 橡树, en: Oak | zh: 橡树, en: '' | en | must be a text",
                "zh: 橡树, en: Oak | zh: 橡树, en: Oak, fr: chêne | fr | unknown field",
                "{zh: 橡树, en: Oak} | Oak  | name  | must be a record",
                "{zh: 橡树, en: Oak} | null | name  | is missing",
                "}}      | }, planted: 2017-02-30} | planted | «2017-02-30» is not a day of the calendar",
                "}}      | }, planted: 2017-2-3}   | planted | «2017-2-3» is not a day of the calendar",
                "}}      | }, planted: soon}       | planted | «soon» is not a day of the calendar",
                "}}      | }, height: tall}        | height  | «tall» is not a number",
                "}}      | }, nextTo: OAK}         | nextTo  | «OAK» is not known",
                "}}      | }, colour: green}       | colour  | unknown field",
                "}}      | }, code: OAK-2}         | code    | the field stands twice",
                "}}      | }, <<: {height: 3}}     | <<      | unknown field",
            })
    void everyFaultNamesFileLineFieldAndReason(String right, String wrong, String field, String reason) {
        String trees = OAK.formatted("").replace("OAK-1", "OAK-0").replace("number: 1", "number: 7")
                + "# trees below\n"
                + OAK.formatted("").replace(right, wrong);

        assertThat(faults(trees)).containsExactly(new SeedFault("trees.yaml", 3, field, reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{name: loam}   | {}            | name  | is missing",
                "layer: {name: loam}, | ''      | layer | is missing",
                "wet: true      | wet: yes      | wet   | must be true or false",
                "wet: true      | wet: null     | wet   | is missing",
                "{sand: 3}      | {sand: []}    | sand  | must be a text",
                "{sand: 3}      | sand          | parts | must be a record",
                "[PINUS]        | [PINUS, ACER] | liked | «ACER» is not known",
                "[PINUS]        | [PINUS, PINUS] | liked | «PINUS» stands twice",
                "[PINUS]        | [[PINUS]]     | liked | «» is not known",
                "[PINUS]        | PINUS         | liked | must be a list",
                "[PINUS]        | null          | liked | must be a list",
                "[deep]         | [{a: b}]      | notes | must be texts",
                "{name: Fred}   | Fred          | worms | must be a list of records",
                "{name: Fred}   | {name: Fred, age: 3} | age | unknown field",
                "{name: Fred}   | {name: Fred, name: Bob} | name | the field stands twice",
                "wet: true      | wet: true, dry: false | dry | unknown field",
            })
    void faultsInsideOfRecordsAndListsAreNamedAlike(String right, String wrong, String field, String reason) {
        String trees = "\n\n" + OAK.formatted(SOIL.replace(right, wrong));

        assertThat(faults(trees)).containsExactly(new SeedFault("trees.yaml", 3, field, reason));
    }

    @Test
    void aNumberThatStandsTwiceIsNamedAtItsSecondPlace() {
        assertThat(faults(OAK.formatted("") + OAK.formatted("").replace("OAK-1", "OAK-2")))
                .containsExactly(new SeedFault("trees.yaml", 2, "number", "the number 1 stands twice in Grove"));
    }

    @Test
    void aCodeThatOthersReferToStandsOnce() {
        assertThat(faults(Map.of("species.yaml", "- code: QUERCUS\n- code: PINUS\n- code: QUERCUS\n")))
                .containsExactly(new SeedFault("species.yaml", 3, "code", "«QUERCUS» stands twice"));
    }

    @Test
    void aFieldWhoseNameIsNoTextIsAFault() {
        assertThat(faults(OAK.formatted(", ? [a] : b")))
                .containsExactly(new SeedFault("trees.yaml", 1, "", "the name of a field must be a text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"species.yaml", "grove.yaml", "trees.yaml"})
    void aMissingFileIsNamed(String file) {
        Map<String, String> texts = new HashMap<>(Map.of(
                "species.yaml", "- code: QUERCUS\n", "grove.yaml", "name: {zh: 树林, en: Grove}\n", "trees.yaml", "[]"));
        texts.remove(file);

        assertThat(faultsOf(texts)).containsExactly(new SeedFault(file, 1, "", "the file is missing"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'- {code: OAK-1'        | 1",
                "'[]\n}'                 | 2",
                "'- code: OAK\n  - x'    | 2",
                "'- code: *nobody'       | 1",
                "'- a: 1\n\tb: 2'        | 2",
                "'- a: \"open\n\n'       | 3",
                "'[]\n---\n[]'           | 2",
                "'- &tree {a: 1}\n- *tree' | 1",
                "'- \u0001'              | 1",
            })
    void whatIsNoYamlIsNamedWithItsLine(String text, int line) {
        assertThat(faults(Map.of("trees.yaml", text))).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("trees.yaml");
            assertThat(fault.line()).isBetween(line, line + 1);
            assertThat(fault.reason()).startsWith("not well formed: ");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing here", "code: OAK-1", "oak", "null"})
    void whatIsNoListIsAFault(String text) {
        assertThat(faults(Map.of("trees.yaml", text)))
                .containsExactly(new SeedFault("trees.yaml", 1, "", "must be a list of records"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "grove"})
    void whatIsNoRecordIsAFault(String text) {
        assertThat(faults(Map.of("grove.yaml", text)))
                .containsExactly(new SeedFault("grove.yaml", 1, "", "must be a record"));
    }

    @Test
    void aRowThatIsNoRecordIsNamedWithItsLine() {
        assertThat(faults("\n" + OAK.formatted("") + "- oak\n- [1]\n"))
                .containsExactly(
                        new SeedFault("trees.yaml", 3, "", "must be a record"),
                        new SeedFault("trees.yaml", 4, "", "must be a record"));
    }

    @Test
    void allFaultsAreToldAtOnceAndEachOnce() {
        Map<String, String> texts = texts(Map.of(
                "species.yaml",
                "- code: QUERCUS\n- code: QUERCUS\n",
                "trees.yaml",
                OAK.formatted(", colour: green").replace("GROWN", "DEAD")
                        + OAK.formatted("").replace("QUERCUS", "X")));
        Seeds seeds = Seeds.of(texts);
        TreeFiles.read(seeds);
        seeds.codes("species.yaml", "code");

        assertThatThrownBy(seeds::check)
                .isInstanceOf(SeedsRefused.class)
                .hasMessageMatching(Pattern.compile(
                        "5 fault\\(s\\) in the seeds; nothing was loaded\n"
                                + "seeds/species.yaml:2 code: «QUERCUS» stands twice\n"
                                + "(seeds/trees.yaml:[12] [a-z]+: [^\n]+\n?){4}",
                        Pattern.DOTALL));
    }

    private static List<SeedFault> faults(String trees) {
        return faults(Map.of("trees.yaml", trees));
    }

    private static List<SeedFault> faults(Map<String, String> changed) {
        return faultsOf(texts(changed));
    }

    private static Map<String, String> texts(Map<String, String> changed) {
        Map<String, String> texts = new HashMap<>(Map.of(
                "species.yaml",
                "- code: QUERCUS\n- code: PINUS\n",
                "grove.yaml",
                "name: {zh: 树林, en: Grove}\n",
                "trees.yaml",
                OAK.formatted("")));
        texts.putAll(changed);
        return texts;
    }

    private static List<SeedFault> faultsOf(Map<String, String> texts) {
        Seeds seeds = Seeds.of(texts);
        SeedsRefused refused = catchThrowableOfType(SeedsRefused.class, () -> {
            TreeFiles.read(seeds);
            seeds.check();
        });
        return refused == null ? List.of() : refused.faults();
    }
}
