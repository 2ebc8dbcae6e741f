package ipstrategy.launcher.process;

/// What keeps the platform from running, in words for the person who started it: what is wrong and what helps.
public final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Trouble(String words) {
        super(words);
    }

    public Trouble(String words, Throwable cause) {
        super(words, cause);
    }

    public String words() {
        return String.valueOf(getMessage());
    }
}
