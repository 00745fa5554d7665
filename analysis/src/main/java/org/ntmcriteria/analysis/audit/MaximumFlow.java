package org.ntmcriteria.analysis.audit;

import java.util.ArrayDeque;
import java.util.Arrays;

/** The largest flow through a small network, by shortest augmenting paths (Edmonds and Karp). Not thread-safe. */
final class MaximumFlow {
    private final long[][] capacity;

    MaximumFlow(int nodes) {
        capacity = new long[nodes][nodes];
    }

    /** Adds an edge of a capacity. */
    void add(int from, int to, long most) {
        capacity[from][to] += most;
    }

    /** Adds an edge with a lower bound, which is forced through a separate source and sink. Returns the lower bound. */
    long addBetween(int from, int to, long least, long most, int lowSource, int lowSink) {
        add(from, to, most - least);
        add(lowSource, to, least);
        add(from, lowSink, least);
        return least;
    }

    /** Returns the largest flow; it uses up the capacities. */
    long value(int source, int sink) {
        long flow = 0;
        int[] before = new int[capacity.length];
        while (path(source, sink, before)) {
            long through = Long.MAX_VALUE;
            for (int node = sink; node != source; node = before[node]) {
                through = Math.min(through, capacity[before[node]][node]);
            }
            for (int node = sink; node != source; node = before[node]) {
                capacity[before[node]][node] -= through;
                capacity[node][before[node]] += through;
            }
            flow += through;
        }
        return flow;
    }

    private boolean path(int source, int sink, int[] before) {
        Arrays.fill(before, -1);
        before[source] = source;
        ArrayDeque<Integer> open = new ArrayDeque<>();
        open.add(source);
        while (!open.isEmpty() && before[sink] < 0) {
            int node = open.poll();
            for (int next = 0; next < capacity.length; next++) {
                if (before[next] < 0 && capacity[node][next] > 0) {
                    before[next] = node;
                    open.add(next);
                }
            }
        }
        return before[sink] >= 0;
    }
}
