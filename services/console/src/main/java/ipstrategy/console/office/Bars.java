package ipstrategy.console.office;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A drawing of what falls due: for each stretch of time a bar for measures and one for reports.
record Bars(List<Group> groups) {

    private static final int WIDTH = 720;
    private static final int FLOOR = 190;
    private static final int TALLEST = 160;
    private static final int BAR = 30;
    private static final int GAP = 4;

    /// The two bars of a stretch of time.
    ///
    /// @param middle where its name stands
    record Group(Deadlines.Due due, int middle, Bar measures, Bar reports) {}

    /// One bar.
    ///
    /// @param label where the middle of its number stands
    record Bar(int x, int y, int height, int label, long count) {

        public int width() {
            return BAR;
        }

        public int above() {
            return y - GAP;
        }
    }

    static Bars of(List<Deadlines.Due> dues) {
        long most = dues.stream()
                .mapToLong(due -> Math.max(due.measures(), count(due.reports())))
                .max()
                .orElse(0);
        int step = WIDTH / Math.max(1, dues.size());
        return new Bars(IntStream.range(0, dues.size())
                .mapToObj(at -> {
                    Deadlines.Due due = dues.get(at);
                    int middle = step * at + step / 2;
                    return new Group(
                            due,
                            middle,
                            bar(middle - BAR - GAP / 2, due.measures(), most),
                            bar(middle + GAP / 2, count(due.reports()), most));
                })
                .toList());
    }

    public String frame() {
        return "0 0 " + WIDTH + " " + (FLOOR + BAR);
    }

    public int floor() {
        return FLOOR;
    }

    public int names() {
        return FLOOR + BAR * 2 / 3;
    }

    public int width() {
        return WIDTH;
    }

    private static Bar bar(int x, long count, long most) {
        int height = most == 0 ? 0 : (int) (count * TALLEST / most);
        return new Bar(x, FLOOR - height, height, x + BAR / 2, count);
    }

    private static long count(@Nullable Long reports) {
        return reports == null ? 0 : reports;
    }
}
