package ipstrategy.console.draft;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.console.language.Text;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PassageTest {

    private static final String TEXT = "总则\n1. 建库。\n2. 立法。\n\n附则";

    @Test
    void allWordsOfTheTextAreShownInTheirOrder() {
        List<Passage> passages = Passage.of(TEXT, List.of(item(2, 10, 16), item(1, 3, 9)), List.of());
        assertThat(passages)
                .extracting(
                        passage -> passage.item() == null ? 0 : passage.item().place())
                .containsExactly(0, 1, 2, 0);
        assertThat(passages).extracting(PassageTest::words).containsExactly("总则", "1. 建库。", "2. 立法。", "附则");
    }

    @Test
    void whatTheReadingWasUnsureOfIsMarkedWhereItStands() {
        Doubt doubt = new Doubt("NUMBER_WITHOUT_DOT", new Anchor(3, 5, 2, 1), new Text("疑", "doubt"));
        Passage passage = Passage.of(TEXT, item(1, 3, 9, doubt));
        assertThat(passage.pieces()).containsExactly(new Passage.Piece("1.", doubt), new Passage.Piece(" 建库。", null));
    }

    @Test
    void anItemWithinAnotherOneIsShownWithItsOwnWords() {
        List<Passage> passages = Passage.of(TEXT, List.of(item(1, 3, 16), item(2, 10, 16)), List.of());
        assertThat(passages).extracting(PassageTest::words).contains("1. 建库。\n2. 立法。", "2. 立法。");
    }

    @Test
    void aPlaceBehindTheTextIsItsEnd() {
        assertThat(words(Passage.of(TEXT, item(1, 10, 999)))).isEqualTo("2. 立法。\n\n附则");
    }

    static Item item(int place, int start, int end, Doubt... doubts) {
        Text text = new Text("建库", "Database");
        return new Item(
                place,
                Integer.toString(place),
                null,
                "1",
                "一1",
                "建库。",
                null,
                new Anchor(start, end, 2, 1),
                text,
                text,
                "patents",
                List.of(),
                "SOLE",
                List.of(new Item.Answering("知识产权局", "SIPO", "LEAD"), new Item.Answering("某局", null, "PARTICIPANT")),
                new Item.Until("CONTINUING", null, null),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of("PCT-APPLICATIONS"),
                null,
                List.of(doubts),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static String words(Passage passage) {
        return passage.pieces().stream().map(Passage.Piece::text).collect(Collectors.joining());
    }
}
