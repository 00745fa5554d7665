package org.ntmcriteria.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ProblemLog;
import org.ntmcriteria.io.json.NtmJson;
import org.ntmcriteria.io.table.PanelReader;
import org.ntmcriteria.io.table.TableOptions;
import org.ntmcriteria.io.table.UnitTableReader;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * The time in which a long table of 2,000 communes is read, and the assessments of 500 are written and read as JSON:
 * beside the bare work of the libraries underneath – FastCSV handing over every record, Jackson writing and reading the
 * tokens of the same bytes –, beside Jackson's databind of plain records with the same texts, and beside databind that
 * reads the assessments themselves.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Thread)
public class IoBenchmark {
    private static final int COMMUNES_OF_THE_TABLE = 2000;
    private static final int ASSESSMENTS = 500;

    private final Rules rules = Rules.standard();
    private final Evaluator evaluator = Evaluator.of(rules.set());
    private final JsonFactory factory = new JsonFactory();
    private final ObjectMapper databind = new ObjectMapper();
    private final ObjectMapper intoAssessments = DatabindAssessments.mapper();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 25);
    private Path table;
    private Path workbook;
    private List<Assessment> assessments;
    private byte[] document;
    private List<JsonToken> tokens;
    private List<Object> values;
    private PlainRecords.Document plain;

    /**
     * Makes what a benchmark needs, and nothing else: what ran before would be compiled for more than it meets later.
     *
     * @param benchmark which one is about to run
     * @throws IOException if the table cannot be written
     */
    @Setup
    public void prepare(BenchmarkParams benchmark) throws IOException {
        String name = benchmark.getBenchmark();
        if (name.contains(".csv")) {
            prepareTable();
        } else if (name.contains(".xlsx")) {
            prepareTable();
            prepareWorkbook();
        } else {
            prepareDocument();
        }
        if (name.endsWith(".jsonOutTokens")) {
            readTokens();
        } else if (name.endsWith(".jsonOutDatabind")) {
            plain = databind.readValue(document, PlainRecords.Document.class);
        }
    }

    private void prepareTable() throws IOException {
        table = Files.createTempFile("ntm-benchmark", ".csv");
        LongTable.write(table, rules, COMMUNES_OF_THE_TABLE, 0);
    }

    private void prepareWorkbook() throws IOException {
        workbook = Files.createTempFile("ntm-benchmark", ".xlsx");
        LongTable.copyToWorkbook(table, workbook);
    }

    private void prepareDocument() throws IOException {
        Communes maker = new Communes(rules);
        assessments = new ArrayList<>();
        for (Commune commune : maker.make(ASSESSMENTS, 1)) {
            assessments.add(evaluator.assess(maker.record(commune), rules.day()));
        }
        document = jsonOut().toByteArray().clone();
    }

    /**
     * Checks, in a process that is not measured, that what is compared says the same.
     *
     * @throws IOException if the table cannot be written
     * @throws IllegalStateException if it does not
     */
    static void requireAgreement() throws IOException {
        IoBenchmark all = new IoBenchmark();
        all.prepareTable();
        all.prepareWorkbook();
        all.prepareDocument();
        all.plain = all.databind.readValue(all.document, PlainRecords.Document.class);
        boolean same = all.databind
                        .readTree(all.document)
                        .equals(all.databind.readTree(all.jsonOutDatabind().toByteArray()))
                && NtmJson.read(InputFile.of("document", all.document)).value().equals(all.assessments)
                && all.jsonInDatabindConverted().equals(all.assessments)
                && ((PanelReader.PanelTable) all.csvIntoPanel()).rows() + 1 == all.csvBare()
                && all.xlsxBare() == all.csvBare()
                && values(all.workbook).equals(values(all.table));
        all.removeTable();
        if (!same) {
            throw new IllegalStateException("what is compared does not say the same");
        }
    }

    /** What is reported in a table, without its places. */
    private static List<String> values(Path file) {
        List<String> values = new ArrayList<>();
        UnitTableReader.read(InputFile.of(file), TableOptions.DEFAULT)
                .value()
                .units()
                .forEach(unit -> unit.observations().forEach(one -> values.add(one.toString())));
        return values;
    }

    private void readTokens() throws IOException {
        tokens = new ArrayList<>();
        values = new ArrayList<>();
        try (JsonParser in = factory.createParser(document)) {
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                tokens.add(token);
                values.add(token == JsonToken.VALUE_NUMBER_INT ? (Object) in.getIntValue() : in.getText());
            }
        }
    }

    /**
     * Removes the table.
     *
     * @throws IOException if it cannot be removed
     */
    @TearDown(Level.Trial)
    public void removeTable() throws IOException {
        if (table != null) {
            Files.deleteIfExists(table);
        }
        if (workbook != null) {
            Files.deleteIfExists(workbook);
        }
    }

    /**
     * FastCSV hands over every record.
     *
     * @return the records
     * @throws IOException if the table cannot be read
     */
    @Benchmark
    public int csvBare() throws IOException {
        int records = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(table)) {
            for (CsvRecord row : reader) {
                records += row.getFieldCount() > 0 ? 1 : 0;
            }
        }
        return records;
    }

    /**
     * The table into a panel.
     *
     * @return the panel
     */
    @Benchmark
    public Object csvIntoPanel() {
        return PanelReader.read(
                InputFile.of(table), TableOptions.DEFAULT, evaluator, rules.day(), ProblemLog.keeping(10));
    }

    /**
     * The table into observations.
     *
     * @return the units with their observations
     */
    @Benchmark
    public Object csvIntoObservations() {
        return UnitTableReader.read(InputFile.of(table), TableOptions.DEFAULT);
    }

    /**
     * fastexcel hands over the text of every cell.
     *
     * @return the rows
     * @throws IOException if the workbook cannot be read
     */
    @Benchmark
    public int xlsxBare() throws IOException {
        int[] read = {0};
        try (ReadableWorkbook book = new ReadableWorkbook(workbook.toFile());
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            rows.forEach(row -> {
                int characters = 0;
                for (Cell cell : row) {
                    characters += cell == null ? 0 : cell.getText().length();
                }
                read[0] += characters > 0 ? 1 : 0;
            });
        }
        return read[0];
    }

    /**
     * The workbook into observations.
     *
     * @return the units with their observations
     */
    @Benchmark
    public Object xlsxIntoObservations() {
        return UnitTableReader.read(InputFile.of(workbook), TableOptions.DEFAULT);
    }

    /**
     * Jackson writes the tokens of the document.
     *
     * @return the bytes
     * @throws IOException never
     */
    @Benchmark
    public Object jsonOutTokens() throws IOException {
        out.reset();
        try (JsonGenerator json = factory.createGenerator(out)) {
            for (int i = 0; i < tokens.size(); i++) {
                switch (tokens.get(i)) {
                    case START_OBJECT -> json.writeStartObject();
                    case END_OBJECT -> json.writeEndObject();
                    case START_ARRAY -> json.writeStartArray();
                    case END_ARRAY -> json.writeEndArray();
                    case FIELD_NAME -> json.writeFieldName((String) values.get(i));
                    case VALUE_STRING -> json.writeString((String) values.get(i));
                    case VALUE_NUMBER_INT -> json.writeNumber((Integer) values.get(i));
                    default -> throw new IllegalStateException("the document has no " + tokens.get(i));
                }
            }
        }
        return out;
    }

    /**
     * The library writes the assessments.
     *
     * @return the bytes
     * @throws IOException never
     */
    @Benchmark
    public ByteArrayOutputStream jsonOut() throws IOException {
        out.reset();
        NtmJson.write(out, assessments);
        return out;
    }

    /**
     * Databind writes plain records.
     *
     * @return the bytes
     * @throws IOException never
     */
    @Benchmark
    public ByteArrayOutputStream jsonOutDatabind() throws IOException {
        out.reset();
        databind.writeValue(out, plain);
        return out;
    }

    /**
     * Jackson reads the tokens of the document, and no text of any.
     *
     * @return the tokens
     * @throws IOException never
     */
    @Benchmark
    public int jsonInTokens() throws IOException {
        int read = 0;
        try (JsonParser in = factory.createParser(document)) {
            while (in.nextToken() != null) {
                read++;
            }
        }
        return read;
    }

    /**
     * The library reads the assessments.
     *
     * @return the assessments
     */
    @Benchmark
    public Object jsonIn() {
        return NtmJson.read(InputFile.of("document", () -> new ByteArrayInputStream(document)));
    }

    /**
     * Databind reads plain records.
     *
     * @return the records
     * @throws IOException never
     */
    @Benchmark
    public Object jsonInDatabind() throws IOException {
        return databind.readValue(document, PlainRecords.Document.class);
    }

    /**
     * Databind reads fields and converts them into assessments.
     *
     * @return the assessments
     * @throws IOException never
     */
    @Benchmark
    public Object jsonInDatabindConverted() throws IOException {
        return intoAssessments.readValue(document, DatabindAssessments.Document.class).assessments;
    }
}
