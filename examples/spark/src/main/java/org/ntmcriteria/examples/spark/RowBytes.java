package org.ntmcriteria.examples.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.unit.CommuneCategory;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.unit.UnitAttribute;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.io.table.ObservationRow;

/**
 * What rows say, as bytes on their way to the machine that assesses their unit. The code of the unit and the name of
 * the file travel beside them. Reading what was written gives an equal value.
 */
final class RowBytes {
    private static final UnitAttribute[] ATTRIBUTES = UnitAttribute.values();

    private RowBytes() {}

    static byte[] of(ObservationRow report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(report.location().line());
            out.writeLong(report.date().toEpochDay());
            out.writeLong(report.validFrom().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE));
            out.writeByte(report.attributes().size());
            for (ObservationRow.AttributeStatement statement : report.attributes()) {
                out.writeByte(statement.attribute().ordinal());
                write(out, statement.text());
                write(out, column(statement.location()));
                switch (statement.attribute()) {
                    case REGION -> write(out, ((Region) statement.value()).name());
                    case CLASSES -> {
                        Set<String> names = new TreeSet<>();
                        ((Set<?>) statement.value()).forEach(c -> names.add(((CommuneCategory) c).name()));
                        write(out, String.join(";", names));
                    }
                    default -> {}
                }
            }
            out.writeBoolean(report.observation().isPresent());
            if (report.observation().isPresent()) {
                Observation observation = report.observation().get();
                write(out, observation.key().toString());
                write(out, observation.value().toString());
                write(out, column(observation.location()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static ObservationRow report(byte[] bytes, String unit, String file) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int line = in.readInt();
            LocalDate date = LocalDate.ofEpochDay(in.readLong());
            long first = in.readLong();
            Optional<LocalDate> validFrom =
                    first == Long.MIN_VALUE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(first));
            List<ObservationRow.AttributeStatement> attributes = new ArrayList<>(5);
            for (int left = in.readByte(); left > 0; left--) {
                UnitAttribute attribute = ATTRIBUTES[in.readByte()];
                String text = read(in);
                Optional<SourceLocation> location = Optional.of(SourceLocation.ofLine(file, line, read(in)));
                Object value =
                        switch (attribute) {
                            case REGION -> Region.valueOf(read(in));
                            case CLASSES -> classes(read(in));
                            default -> text;
                        };
                attributes.add(new ObservationRow.AttributeStatement(attribute, value, text, location));
            }
            Optional<Observation> observation = Optional.empty();
            if (in.readBoolean()) {
                observation = Optional.of(Observation.builder()
                        .unit(unit)
                        .validFrom(validFrom)
                        .date(date)
                        .key(InputKey.parse(read(in)))
                        .value(ReportedValue.parse(read(in)))
                        .location(SourceLocation.ofLine(file, line, read(in)))
                        .build());
            }
            return new ObservationRow(
                    unit, validFrom, date, attributes, observation, SourceLocation.ofLine(file, line, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<CommuneCategory> classes(String names) {
        Set<CommuneCategory> categories = new TreeSet<>();
        for (String name : names.isEmpty() ? new String[0] : names.split(";", -1)) {
            categories.add(CommuneCategory.parse(name));
        }
        return Set.copyOf(categories);
    }

    static byte[] of(Failure failure) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, failure.code());
            out.writeBoolean(failure.isFailure());
            write(out, failure.file());
            out.writeInt(failure.line());
            write(out, failure.column());
            write(out, failure.text());
            write(out, failure.message());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Failure failure(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return new Failure(read(in), in.readBoolean(), read(in), in.readInt(), read(in), read(in), read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String column(Optional<SourceLocation> location) {
        String column = location.orElseThrow().column();
        return column == null ? "" : column;
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String read(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
