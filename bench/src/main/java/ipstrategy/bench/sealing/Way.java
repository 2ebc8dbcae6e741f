package ipstrategy.bench.sealing;

/// How a change comes by its sealed audit entry.
enum Way {
    INSIDE("A: sealed inside the transaction"),
    AFTERWARDS("B: sealed afterwards"),
    NO_AUDIT("C: no audit");

    private final String title;

    Way(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
