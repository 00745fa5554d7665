package org.ntmcriteria.examples.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import javax.annotation.Nullable;

/**
 * Turns what a reader pushes into what Spark pulls: a thread reads ahead by a few batches and waits, so that a file of
 * any length needs the same memory. To be used by one thread, and closed by any.
 *
 * @param <T> what is read
 */
final class RowFeed<T> implements Iterator<T>, AutoCloseable {
    private static final int BATCH = 512;
    private static final int BATCHES_AHEAD = 4;

    /** Ends the reader of a feed that nobody reads any more. */
    private static final class ClosedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ClosedException() {
            super("the feed is closed", null, false, false);
        }
    }

    private final BlockingQueue<List<T>> batches = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private final Thread reader;

    /** Written before the last batch is handed over. */
    @Nullable private volatile Throwable broken;

    private Iterator<T> batch = List.<T>of().iterator();
    private boolean ended;

    /**
     * Begins to read.
     *
     * @param source reads all, and gives each to the consumer
     */
    RowFeed(Consumer<Consumer<T>> source) {
        reader = new Thread(() -> read(source), "reader of observations");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(Consumer<Consumer<T>> source) {
        List<List<T>> open = new ArrayList<>(List.of(new ArrayList<>(BATCH)));
        try {
            source.accept(one -> {
                open.get(0).add(one);
                if (open.get(0).size() == BATCH) {
                    put(open.set(0, new ArrayList<>(BATCH)));
                }
            });
        } catch (ClosedException e) {
            return;
        } catch (Throwable e) {
            broken = e;
        }
        try {
            if (!open.get(0).isEmpty()) {
                put(open.get(0));
            }
            // An empty batch is the end.
            put(List.of());
        } catch (ClosedException e) {
            return;
        }
    }

    private void put(List<T> full) {
        try {
            batches.put(full);
        } catch (InterruptedException e) {
            throw new ClosedException();
        }
    }

    @Override
    public boolean hasNext() {
        if (!batch.hasNext() && !ended) {
            try {
                List<T> next = batches.take();
                ended = next.isEmpty();
                batch = next.iterator();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while reading", e);
            }
        }
        if (ended && broken != null) {
            throw new IllegalStateException("reading stopped: " + broken, broken);
        }
        return batch.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return batch.next();
    }

    /** Ends the reading; nothing is to be pulled any more. */
    @Override
    public void close() {
        reader.interrupt();
    }
}
