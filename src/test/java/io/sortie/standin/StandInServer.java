package io.sortie.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Another system behind a real socket on this machine: it behaves as the given function does, and breaks in all the ways
 * that are ordered. Connections are kept alive as servers do.
 */
public final class StandInServer implements AutoCloseable {

    private record Ordered(WireFault fault, Predicate<Request> hits) {}

    private final Function<Request, Reply> behaviour;
    private final Queue<Ordered> ordered = new ConcurrentLinkedQueue<>();
    private final List<WireFault> fired = new CopyOnWriteArrayList<>();
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    private final List<Conversation> conversations = new CopyOnWriteArrayList<>();
    private volatile ServerSocket door;
    private final int port;

    /** A request and what was to be answered; the reply may have been lost on its way. */
    public record Exchange(Request request, Reply reply) {}

    public StandInServer(Function<Request, Reply> behaviour) {
        this.behaviour = behaviour;
        this.door = open(0);
        this.port = door.getLocalPort();
        listen();
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** The next matching request goes wrong in this way. */
    public void order(WireFault fault, Predicate<Request> hits) {
        ordered.add(new Ordered(fault, hits));
    }

    /** Connections are refused until {@link #accept()}, and open ones break. */
    public void refuse() {
        close();
        conversations.forEach(Conversation::reset);
        conversations.clear();
    }

    public void accept() {
        door = open(port);
        listen();
    }

    /** The faults that have happened, in their order. */
    public List<WireFault> fired() {
        return List.copyOf(fired);
    }

    /** What arrived and was answered by the behaviour, whatever became of the answer. */
    public List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    public void forget() {
        ordered.clear();
        fired.clear();
        exchanges.clear();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<WireFault> fault(Request request) {
        Optional<Ordered> hit = ordered.stream()
                .filter(next -> next.hits.test(request))
                .filter(ordered::remove)
                .findFirst();
        hit.ifPresent(next -> fired.add(next.fault));
        return hit.map(Ordered::fault);
    }

    Reply behave(Request request) {
        Reply reply = behaviour.apply(request);
        exchanges.add(new Exchange(request, reply));
        return reply;
    }

    private static ServerSocket open(int port) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        ServerSocket mine = door;
        background(() -> {
            while (!mine.isClosed()) {
                try {
                    Conversation next = new Conversation(this, mine.accept());
                    conversations.add(next);
                    background(next);
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    private static void background(Runnable work) {
        Thread thread = new Thread(work, "stand-in");
        thread.setDaemon(true);
        thread.start();
    }
}
