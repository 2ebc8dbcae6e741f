package ipstrategy.coordination.permissions;

/// What came back.
record Answer(int status, String body) {

    private static final int SHOWN = 400;

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    @Override
    public String toString() {
        return status + " " + (body.length() > SHOWN ? body.substring(0, SHOWN) + "…" : body);
    }
}
