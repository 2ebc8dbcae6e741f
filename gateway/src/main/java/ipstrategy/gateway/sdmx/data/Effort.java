package ipstrategy.gateway.sdmx.data;

import ipstrategy.web.problem.ProblemType;
import ipstrategy.web.problem.Refusal;

/// How many figures were read to measure what data there is, over all dataflows of one request. There is no end to
/// what a star may mean, so a request that means more than so many ends here.
public final class Effort {

    /// How many figures are read at most for one answer.
    public static final int GREATEST = 1_000_000;

    private final int greatest;
    private int read;

    public Effort(int greatest) {
        this.greatest = greatest;
    }

    void add(int figures) {
        read += figures;
        if (read > greatest) {
            throw Refusal.of(ProblemType.ANSWER_TOO_LARGE, "detail.sdmx-too-much", greatest);
        }
    }
}
