package ipstrategy.metrics.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Makes rows out of the cells of a sheet while it is read (ECMA-376 part 1, 18.3).
final class SheetCells extends DefaultHandler {

    private static final int LONGEST_CELL = 32_767;
    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_ROWS = 1_048_576;

    /// A sheet keeps numbers in binary: beyond 15 digits there is noise.
    private static final MathContext DIGITS = new MathContext(15);

    private final SharedStrings texts;
    private final Consumer<ProposedFigure> taker;
    private final Consumer<Header> titles;
    private final List<String> first = new ArrayList<>();
    private final StringBuilder inside = new StringBuilder();
    private @Nullable Header header;
    private String[] cells = ProposedFigure.blank();
    private ProposedFigure.@Nullable Flaw flaw;
    private long row;
    private int place;
    private String type = "";
    private boolean listening;
    private boolean filled;
    private boolean formula;

    SheetCells(SharedStrings texts, Consumer<ProposedFigure> taker, Consumer<Header> titles) {
        this.texts = texts;
        this.taker = taker;
        this.titles = titles;
    }

    /// Ends the reading of a sheet.
    static final class Ended extends SAXException {

        private final transient Unreadable unreadable;

        Ended(Unreadable unreadable) {
            super(unreadable);
            this.unreadable = unreadable;
        }

        Unreadable unreadable() {
            return unreadable;
        }
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes given) throws SAXException {
        switch (name) {
            case "row" -> beginRow(given);
            case "c" -> beginCell(given);
            case "v", "t" -> listening = true;
            case "f" -> formula = true;
            default -> {
                // nothing that a table is made of
            }
        }
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        if (listening) {
            inside.append(text, start, length);
            if (inside.length() > LONGEST_CELL) {
                throw ended("table.row-too-long", LONGEST_CELL);
            }
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        switch (name) {
            case "v", "t" -> listening = false;
            case "c" -> endCell();
            case "row" -> endRow();
            default -> {
                // nothing that a table is made of
            }
        }
    }

    private void beginRow(Attributes given) throws SAXException {
        String number = given.getValue("r");
        row = number == null ? row + 1 : Long.parseLong(number);
        if (row < 1 || row > MOST_ROWS) {
            throw ended("table.not-a-workbook");
        }
        place = -1;
        cells = ProposedFigure.blank();
        flaw = null;
        filled = false;
    }

    private void beginCell(Attributes given) throws SAXException {
        String reference = given.getValue("r");
        place = reference == null ? place + 1 : place(reference);
        if (place >= MOST_COLUMNS) {
            throw ended("table.too-many-columns", MOST_COLUMNS);
        }
        String said = given.getValue("t");
        type = said == null ? "n" : said;
        formula = false;
        inside.setLength(0);
    }

    private void endCell() throws SAXException {
        if (header == null) {
            while (first.size() <= place) {
                first.add("");
            }
            first.set(place, text());
            return;
        }
        Column column = place < header.width() ? header.at(place) : null;
        if (formula) {
            note(column, "row.formula-cell");
        } else if (column == null && place >= header.width() && !inside.isEmpty()) {
            note(null, "row.wrong-width", place + 1, header.width());
        } else if (column != null && (type.equals("b") || type.equals("e"))) {
            note(column, "row.not-a-text");
        } else if (column != null) {
            String text = text();
            filled |= !text.isBlank();
            cells[column.ordinal()] = column.isText() ? Formulas.restored(text) : text.strip();
        }
    }

    private void endRow() throws SAXException {
        if (header == null) {
            if (first.stream().allMatch(String::isBlank)) {
                return;
            }
            try {
                header = Header.of(first, false);
                titles.accept(header);
            } catch (Unreadable unreadable) {
                throw new Ended(unreadable);
            }
        } else if (filled || flaw != null) {
            taker.accept(ProposedFigure.taking(row, cells, flaw));
        }
    }

    private String text() throws SAXException {
        String written = inside.toString();
        if (written.isEmpty() || !(type.equals("s") || type.equals("n"))) {
            return written;
        }
        try {
            return type.equals("s")
                    ? texts.getItemAt(Integer.parseInt(written)).getString()
                    : plain(new BigDecimal(written));
        } catch (NumberFormatException | IndexOutOfBoundsException broken) {
            throw ended("table.not-a-workbook");
        }
    }

    private static String plain(BigDecimal number) {
        BigDecimal rounded = number.round(DIGITS).stripTrailingZeros();
        return Math.abs(rounded.scale()) > 40 ? rounded.toString() : rounded.toPlainString();
    }

    private void note(@Nullable Column column, String word, Object... arguments) {
        flaw = flaw == null ? ProposedFigure.Flaw.at(column, word, arguments) : flaw;
    }

    private Ended ended(String word, Object... arguments) {
        return new Ended(new Unreadable(row, Header.address(Math.max(place, 0), row), word, arguments));
    }

    private static int place(String reference) {
        int place = 0;
        for (int at = 0; at < reference.length() && Character.isLetter(reference.charAt(at)) && at < 4; at++) {
            place = place * 26 + (Character.toUpperCase(reference.charAt(at)) - 'A' + 1);
        }
        return place - 1;
    }
}
