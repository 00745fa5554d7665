package org.ntmcriteria.analysis.lineage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.ntmcriteria.register.lookup.RegisterReading;
import org.ntmcriteria.register.lookup.UnitRegister;
import org.ntmcriteria.register.unit.UnitKey;

/**
 * Units that are merged, divided, taken in, left alone and begun from nowhere on two days, with what each really has:
 * the register tells less than that, as real ones do.
 */
final class ChangedUnits {
    static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    static final LocalDate SECOND = LocalDate.of(2020, 1, 1);
    static final LocalDate THIRD = LocalDate.of(2024, 12, 1);

    /** What a unit has: people in the part that is counted and out of it, land, and schools, which go anywhere. */
    static final class Content {
        int in;
        int out;
        int land;
        int schools;

        int people() {
            return in + out;
        }

        void add(Content other) {
            in += other.in;
            out += other.out;
            land += other.land;
            schools += other.schools;
        }
    }

    /** A unit with what it has; it ends by having a last day. */
    private static final class Unit {
        private final UnitKey key;
        private final Content content;
        private LocalDate end;

        private Unit(UnitKey key, Content content) {
            this.key = key;
            this.content = content;
        }
    }

    private final Random random;
    private final boolean hasDivisions;
    private final List<Unit> all = new ArrayList<>();
    private final StringBuilder links =
            new StringBuilder("from_code,from_valid_from,to_code,to_valid_from,date,extent,act,status,source,note\n");
    private final Map<LocalDate, Map<UnitKey, Content>> days = new TreeMap<>();
    private int begun;
    private int changes;

    private ChangedUnits(Random random, boolean hasDivisions) {
        this.random = random;
        this.hasDivisions = hasDivisions;
    }

    /** Makes units; without divisions all that happens is that whole units merge, and the register knows it. */
    static ChangedUnits of(long seed, int units, boolean hasDivisions) {
        ChangedUnits made = new ChangedUnits(new Random(seed), hasDivisions);
        List<Unit> there = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            there.add(made.begin(FIRST, made.anything()));
        }
        made.remember(FIRST, there);
        there = made.change(there, SECOND);
        made.remember(SECOND, there);
        made.remember(THIRD, made.change(there, THIRD));
        return made;
    }

    private Content anything() {
        Content content = new Content();
        content.in = random.nextInt(6);
        content.out = random.nextInt(6);
        content.land = random.nextInt(6);
        content.schools = random.nextInt(3);
        return content;
    }

    private Unit begin(LocalDate day, Content content) {
        Unit unit = new Unit(new UnitKey(String.format("%05d", ++begun), day), content);
        all.add(unit);
        return unit;
    }

    private void remember(LocalDate day, List<Unit> there) {
        Map<UnitKey, Content> contents = new TreeMap<>();
        for (Unit unit : there) {
            Content content = new Content();
            content.add(unit.content);
            contents.put(unit.key, content);
        }
        days.put(day, contents);
    }

    private List<Unit> change(List<Unit> there, LocalDate day) {
        Collections.shuffle(there, random);
        List<Unit> next = new ArrayList<>();
        for (int from = 0; from < there.size(); ) {
            int to = Math.min(there.size(), from + 1 + random.nextInt(4));
            List<Unit> some = there.subList(from, to);
            if (random.nextInt(4) == 0) {
                next.addAll(some);
            } else {
                next.addAll(rearrange(some, day));
            }
            from = to;
            if (hasDivisions && random.nextInt(6) == 0) {
                // As an island district without communes: the register does not know where it comes from.
                next.add(begin(day, anything()));
            }
        }
        return next;
    }

    private List<Unit> rearrange(List<Unit> old, LocalDate day) {
        List<Unit> targets = new ArrayList<>();
        // One of them may stay and take others in.
        boolean oneStays = random.nextInt(4) == 0;
        if (oneStays) {
            targets.add(old.get(0));
        }
        int newUnits = hasDivisions ? 1 + random.nextInt(3) : oneStays ? 0 : 1;
        for (int i = 0; i < newUnits; i++) {
            targets.add(begin(day, new Content()));
        }
        List<Unit> reached = new ArrayList<>(oneStays ? old.subList(0, 1) : List.of());
        for (Unit unit : old.subList(oneStays ? 1 : 0, old.size())) {
            unit.end = day.minusDays(1);
            changes++;
            Collections.shuffle(targets, random);
            if (targets.size() == 1 || !hasDivisions || random.nextInt(3) > 0) {
                move(unit, targets.get(0), unit.content, extent("WHOLE"), "", day);
                reached.add(targets.get(0));
            } else {
                List<Unit> parts = targets.subList(0, 2 + random.nextInt(targets.size() - 1));
                divide(unit, parts, day);
                reached.addAll(parts);
            }
        }
        // A unit that nothing went to did not begin.
        all.removeIf(unit -> unit.key.validFrom().equals(day) && targets.contains(unit) && !reached.contains(unit));
        return targets.stream().filter(reached::contains).toList();
    }

    private String extent(String known) {
        return hasDivisions && random.nextInt(10) == 0 ? "UNKNOWN" : known;
    }

    private void divide(Unit unit, List<Unit> targets, LocalDate day) {
        List<Content> parts = new ArrayList<>();
        targets.forEach(target -> parts.add(new Content()));
        // Often all the people or all the land stay together.
        int people = random.nextInt(2 * parts.size());
        int land = random.nextInt(2 * parts.size());
        for (int i = 0; i < unit.content.in; i++) {
            part(parts, people).in++;
        }
        for (int i = 0; i < unit.content.out; i++) {
            part(parts, people).out++;
        }
        for (int i = 0; i < unit.content.land; i++) {
            part(parts, land).land++;
        }
        for (int i = 0; i < unit.content.schools; i++) {
            part(parts, parts.size()).schools++;
        }
        String extent = extent("PART");
        for (int i = 0; i < parts.size(); i++) {
            move(unit, targets.get(i), parts.get(i), extent, note(unit.content, parts.get(i)), day);
        }
    }

    private Content part(List<Content> parts, int fixed) {
        return parts.get(fixed < parts.size() ? fixed : random.nextInt(parts.size()));
    }

    /** What an act may say of a part, which it says of every other one. */
    private String note(Content whole, Content part) {
        if (random.nextBoolean()) {
            return "";
        }
        if (part.people() == 0) {
            return "area only";
        }
        if (part.land == 0) {
            return "a part of the population only";
        }
        return part.people() == whole.people() ? "\"part of the area, all the population\"" : "";
    }

    private void move(Unit from, Unit to, Content content, String extent, String note, LocalDate day) {
        to.content.add(content);
        links.append(String.join(
                        ",",
                        from.key.code(),
                        from.key.validFrom().toString(),
                        to.key.code(),
                        to.key.validFrom().toString(),
                        day.toString(),
                        extent,
                        "",
                        "RECALLED",
                        "",
                        note))
                .append('\n');
    }

    /** How many units were merged or divided. */
    int changes() {
        return changes;
    }

    /** What the units of a day really had. */
    Map<UnitKey, Content> on(LocalDate day) {
        return days.get(day);
    }

    /** Writes and reads the register of the units. */
    UnitRegister register(Path folder) throws IOException {
        StringBuilder units = new StringBuilder("code,valid_from,valid_to,kind,name,name_full,district_code,district,"
                + "province_code,province,act,status,source,exact,note\n");
        for (Unit unit : all) {
            String name = "A" + unit.key.code();
            units.append(String.join(
                            ",",
                            unit.key.code(),
                            unit.key.validFrom().toString(),
                            unit.end == null ? "" : unit.end.toString(),
                            "xã",
                            name,
                            "Xã " + name,
                            "",
                            "",
                            "20",
                            "Lạng Sơn",
                            "",
                            "RECALLED",
                            "",
                            "Y",
                            ""))
                    .append('\n');
        }
        Files.writeString(folder.resolve("units.csv"), units);
        Files.writeString(folder.resolve("lineage.csv"), links);
        RegisterReading read = UnitRegister.read(folder);
        if (!read.problems().isEmpty()) {
            throw new IllegalStateException(read.problems().get(0).toString());
        }
        return read.register();
    }
}
