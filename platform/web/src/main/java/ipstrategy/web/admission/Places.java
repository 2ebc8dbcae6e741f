package ipstrategy.web.admission;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// The places for requests in hand, and the queue before them: first come, first served.
final class Places {

    private final int greatest;
    private final int waitingAtMost;
    private final Deque<Runnable> queue = new ArrayDeque<>();
    private int taken;

    Places(int greatest, int waitingAtMost) {
        this.greatest = greatest;
        this.waitingAtMost = waitingAtMost;
    }

    /// What there is for whoever comes.
    enum Found {
        /// A place, which is taken now.
        PLACE,
        /// A place in the queue: the turn is run once a place is taken for it.
        QUEUE,
        NOTHING
    }

    synchronized Found seek(Runnable turn) {
        if (taken < greatest) {
            taken++;
            return Found.PLACE;
        }
        if (queue.size() < waitingAtMost) {
            queue.add(turn);
            return Found.QUEUE;
        }
        return Found.NOTHING;
    }

    /// Leaves the queue.
    ///
    /// @return whether it was waiting still; if not, its turn has come
    synchronized boolean forgo(Runnable turn) {
        return queue.remove(turn);
    }

    /// Gives a place to whoever waits longest.
    void giveBack() {
        Runnable turn = next();
        if (turn != null) {
            turn.run();
        }
    }

    private synchronized @Nullable Runnable next() {
        Runnable turn = queue.poll();
        if (turn == null) {
            taken--;
        }
        return turn;
    }

    synchronized int taken() {
        return taken;
    }

    synchronized int waiting() {
        return queue.size();
    }
}
