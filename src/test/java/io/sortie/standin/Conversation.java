package io.sortie.standin;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;

/** One connection to a stand-in, from the first request to the hanging up. */
final class Conversation implements Runnable {

    private static final int HUGE = 10 * 1024 * 1024;
    private static final long BETWEEN_BYTES = 600;

    private final StandInServer server;
    private final Socket caller;
    private volatile boolean over;

    Conversation(StandInServer server, Socket caller) {
        this.server = server;
        this.caller = caller;
    }

    @Override
    public void run() {
        try {
            InputStream in = new BufferedInputStream(caller.getInputStream());
            for (Optional<Request> next = Request.read(in); next.isPresent() && !over; next = Request.read(in)) {
                answer(next.get(), in);
            }
            caller.close();
        } catch (IOException | Hangup gone) {
            reset();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(Request request, InputStream in) throws IOException, InterruptedException {
        WireFault fault = server.fault(request).orElse(null);
        if (fault == null) {
            send(server.behave(request));
        } else if (fault.after()) {
            spoil(fault, server.behave(request), in);
        } else {
            instead(fault);
        }
    }

    private void instead(WireFault fault) throws IOException {
        switch (fault) {
            case ERROR_BEFORE -> send(Reply.problem(500, "It broke"));
            case TOO_MANY -> send(Reply.problem(429, "Too many").with("Retry-After", "30"));
            case CONFLICT -> send(Reply.problem(409, "Conflict"));
            case GATEWAY_NOT_FOUND -> send(new Reply(404, "text/html", "<h1>Not found</h1>", Map.of()));
            default -> throw new Hangup();
        }
    }

    private void spoil(WireFault fault, Reply reply, InputStream in) throws IOException, InterruptedException {
        String body = reply.body();
        switch (fault) {
            case ERROR_AFTER -> send(Reply.problem(500, "It broke"));
            case OTHER_ANSWER_AFTER -> send(reply.withBody(body.replace("\"key\":\"", "\"key\":\"OTHER-")));
            case BAD_JSON_AFTER -> send(reply.withBody(body.substring(0, body.length() / 2)));
            case HUGE_AFTER -> send(reply.withBody(body + " ".repeat(HUGE)));
            case SLOW_AFTER -> drip(reply);
            case NO_ANSWER_AFTER -> in.read();
            default -> throw new Hangup();
        }
    }

    private void send(Reply reply) throws IOException {
        OutputStream out = caller.getOutputStream();
        out.write(reply.head());
        out.write(reply.bytes());
        out.flush();
    }

    private void drip(Reply reply) throws IOException, InterruptedException {
        OutputStream out = caller.getOutputStream();
        out.write(reply.head());
        for (byte next : reply.bytes()) {
            out.write(next);
            out.flush();
            Thread.sleep(BETWEEN_BYTES);
        }
    }

    /**
     * Closing with this option sends RST, as a killed process or a firewall does. A reader that the closing has not woken
     * yet can still be given a request: it counts as never arrived.
     */
    void reset() {
        over = true;
        try {
            caller.setSoLinger(true, 0);
            caller.close();
        } catch (IOException closed) {
            // it was closed before
        }
    }
}
