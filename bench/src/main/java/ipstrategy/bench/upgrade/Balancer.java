package ipstrategy.bench.upgrade;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// One address before several replicas, as a cluster has it: a new connection leads to one of those that are in,
/// in turns; one that is there stays where it leads until either side ends it.
final class Balancer implements AutoCloseable {

    private static final int BACKLOG = 512;
    private static final int CONNECTS_WITHIN_MILLIS = 1000;

    private final ServerSocket door;
    private final List<Integer> replicas = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Balancer(ServerSocket door) {
        this.door = door;
    }

    static Balancer at(int port) throws IOException {
        Balancer balancer = new Balancer(new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress()));
        balancer.threads.execute(balancer::accept);
        return balancer;
    }

    /// From now on a replica gets connections.
    void add(int port) {
        replicas.add(port);
    }

    /// From now on a replica gets no new connections.
    void remove(int port) {
        replicas.remove(Integer.valueOf(port));
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                threads.execute(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        List<Integer> now = List.copyOf(replicas);
        try (caller;
                Socket replica = new Socket()) {
            if (now.isEmpty()) {
                return;
            }
            int port = now.get(Math.floorMod(turn.getAndIncrement(), now.size()));
            replica.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECTS_WITHIN_MILLIS);
            caller.setTcpNoDelay(true);
            replica.setTcpNoDelay(true);
            open.addAll(List.of(caller, replica));
            Thread back = Thread.startVirtualThread(() -> pass(replica, caller));
            pass(caller, replica);
            back.join();
        } catch (IOException refused) {
            // The caller sees its connection end, and that is what came of it.
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            open.removeIf(Socket::isClosed);
        }
    }

    /// Hands on what one says until it ends, and then tells the other that it has ended.
    private static void pass(Socket from, Socket to) {
        try {
            InputStream said = from.getInputStream();
            said.transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException broken) {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // It is what was wanted.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        open.forEach(Balancer::close);
        threads.shutdownNow();
    }
}
