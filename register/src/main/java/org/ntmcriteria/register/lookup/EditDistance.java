package org.ntmcriteria.register.lookup;

/** How many characters two texts differ by: put in, left out, replaced, or two neighbours swapped. */
final class EditDistance {
    private EditDistance() {}

    /**
     * Returns the distance.
     *
     * @param most the most that is of interest
     * @return the distance, or {@code most + 1} if it is more
     */
    static int of(String one, String other, int most) {
        int rows = one.length();
        int columns = other.length();
        if (Math.abs(rows - columns) > most) {
            return most + 1;
        }
        int[] beforeLast = new int[columns + 1];
        int[] last = new int[columns + 1];
        int[] current = new int[columns + 1];
        for (int column = 0; column <= columns; column++) {
            last[column] = column;
        }
        for (int row = 1; row <= rows; row++) {
            current[0] = row;
            int least = row;
            for (int column = 1; column <= columns; column++) {
                boolean same = one.charAt(row - 1) == other.charAt(column - 1);
                int distance =
                        Math.min(Math.min(last[column], current[column - 1]) + 1, last[column - 1] + (same ? 0 : 1));
                if (row > 1
                        && column > 1
                        && one.charAt(row - 1) == other.charAt(column - 2)
                        && one.charAt(row - 2) == other.charAt(column - 1)) {
                    distance = Math.min(distance, beforeLast[column - 2] + 1);
                }
                current[column] = distance;
                least = Math.min(least, distance);
            }
            if (least > most && minimum(last) > most) {
                return most + 1;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }
        return Math.min(last[columns], most + 1);
    }

    private static int minimum(int[] row) {
        int least = row[0];
        for (int distance : row) {
            least = Math.min(least, distance);
        }
        return least;
    }

    /** How many letters a name of so many letters may differ by from one that it may stand for. */
    static int mostOf(int letters) {
        return letters < 3 ? 0 : letters < 6 ? 1 : 2;
    }
}
