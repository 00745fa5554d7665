package org.ntmcriteria.examples.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import javax.annotation.Nullable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/**
 * The rows of a Parquet file as texts, the names of its columns first. Columns are texts or days; an empty field is a
 * blank one. Not thread-safe; goes through the file once.
 */
final class ParquetRows implements Iterable<List<String>>, AutoCloseable {
    /** A file whose columns are neither texts nor days. */
    static final class UnfitException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnfitException(String message) {
            super(message, null, false, false);
        }
    }

    private final List<Type> columns;
    private final ParquetReader<Group> reader;

    private ParquetRows(List<Type> columns, ParquetReader<Group> reader) {
        this.columns = columns;
        this.reader = reader;
    }

    static ParquetRows open(Path path, Configuration configuration) throws IOException {
        List<Type> columns;
        try (ParquetFileReader file = ParquetFileReader.open(HadoopInputFile.fromPath(path, configuration))) {
            columns = file.getFileMetaData().getSchema().getFields();
        } catch (RuntimeException e) {
            // What is not a Parquet file ends in one.
            throw new UnfitException(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        for (Type column : columns) {
            if (!isText(column) && !isDay(column)) {
                throw new UnfitException("column " + column.getName() + " is neither a text nor a day");
            }
        }
        return new ParquetRows(
                columns,
                ParquetReader.builder(new GroupReadSupport(), path)
                        .withConf(configuration)
                        .build());
    }

    private static boolean isText(Type column) {
        return is(column, PrimitiveType.PrimitiveTypeName.BINARY)
                && column.getLogicalTypeAnnotation() instanceof LogicalTypeAnnotation.StringLogicalTypeAnnotation;
    }

    private static boolean isDay(Type column) {
        return is(column, PrimitiveType.PrimitiveTypeName.INT32)
                && column.getLogicalTypeAnnotation() instanceof LogicalTypeAnnotation.DateLogicalTypeAnnotation;
    }

    private static boolean is(Type column, PrimitiveType.PrimitiveTypeName kind) {
        return column.isPrimitive()
                && !column.isRepetition(Type.Repetition.REPEATED)
                && column.asPrimitiveType().getPrimitiveTypeName() == kind;
    }

    @Override
    public Iterator<List<String>> iterator() {
        return new Iterator<>() {
            @Nullable private List<String> next = columns.stream().map(Type::getName).toList();

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public List<String> next() {
                if (next == null) {
                    throw new NoSuchElementException();
                }
                List<String> row = next;
                next = read();
                return row;
            }
        };
    }

    @Nullable private List<String> read() {
        Group row;
        try {
            row = reader.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (row == null) {
            return null;
        }
        List<String> fields = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            if (row.getFieldRepetitionCount(i) == 0) {
                fields.add("");
            } else if (isDay(columns.get(i))) {
                fields.add(LocalDate.ofEpochDay(row.getInteger(i, 0)).toString());
            } else {
                fields.add(row.getString(i, 0));
            }
        }
        return fields;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
