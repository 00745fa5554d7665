package org.ntmcriteria.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RowFeedTest {
    private static List<Integer> all(RowFeed<Integer> feed) {
        List<Integer> all = new ArrayList<>();
        feed.forEachRemaining(all::add);
        return all;
    }

    @Test
    void everything_arrives_in_order_and_then_the_feed_is_at_its_end() {
        for (int size : new int[] {0, 1, 511, 512, 513, 10_000}) {
            RowFeed<Integer> feed =
                    new RowFeed<>(sink -> IntStream.range(0, size).forEach(sink::accept));
            assertThat(all(feed)).isEqualTo(IntStream.range(0, size).boxed().toList());
            assertThat(feed.hasNext()).isFalse();
            assertThatThrownBy(feed::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void what_breaks_the_reader_breaks_the_one_who_pulls_and_is_never_the_end() {
        RowFeed<Integer> feed = new RowFeed<>(sink -> {
            sink.accept(1);
            throw new OutOfMemoryError("as in a test");
        });
        assertThat(feed.next()).isEqualTo(1);
        assertThatThrownBy(feed::hasNext).hasMessageContaining("as in a test");
    }

    @Test
    void a_feed_that_is_closed_stops_its_reader() throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        RowFeed<Integer> feed = new RowFeed<>(sink -> {
            try {
                for (int i = 0; ; i++) {
                    sink.accept(i);
                }
            } finally {
                stopped.countDown();
            }
        });
        assertThat(feed.next()).isZero();
        feed.close();
        assertThat(stopped.await(30, TimeUnit.SECONDS)).isTrue();
    }
}
