package org.ntmcriteria.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.ntmcriteria.analysis.audit.AuditFinding;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.IoMessages;
import org.ntmcriteria.io.ProblemLog;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.io.SystemReason;
import org.ntmcriteria.io.table.TableInterpretation;

/**
 * Writes and reads the documents – {@link Assessment}s, {@link PublishedReport}s, findings of an audit – as their
 * {@link NtmSchema}s describe them, and has a strict {@link #mapper} for single values. Thread-safe.
 */
public final class NtmJson {
    /** The format of a document of assessments. */
    public static final String FORMAT = "ntm-assessment";

    /** The version of the format that is written, and the newest that is read. */
    public static final String FORMAT_VERSION = "1.0";

    private static final List<String> KNOWN = List.of("format", "formatVersion", "tables", "assessments");

    private static final JsonCodec<List<TableInterpretation>> TABLES = JsonCodec.list(TableCodecs.TABLE);

    private static final class Holder {
        private static final JsonMapper MAPPER = JsonMapper.builder()
                .addModule(new NtmModule())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    private NtmJson() {}

    /**
     * Returns a mapper that writes and reads every value of the domain, see {@link NtmModule}.
     *
     * @return the shared mapper; do not change its configuration
     */
    public static JsonMapper mapper() {
        return Holder.MAPPER;
    }

    /**
     * Writes assessments as a document of UTF-8, one assessment a line.
     *
     * @param out takes the bytes; left open
     * @param assessments the assessments
     * @throws IOException if it cannot be written
     */
    public static void write(OutputStream out, Iterable<Assessment> assessments) throws IOException {
        try (JsonGenerator json = mapper().getFactory().createGenerator(out)) {
            write(json, List.of(), assessments);
        }
    }

    /**
     * Writes assessments as a document of text, one assessment a line.
     *
     * @param out takes the text; left open
     * @param assessments the assessments
     * @throws IOException if it cannot be written
     */
    public static void write(Writer out, Iterable<Assessment> assessments) throws IOException {
        write(out, List.of(), assessments);
    }

    /**
     * Writes assessments and what was understood of the tables that they were made from as a document of text, one
     * table and one assessment a line.
     *
     * @param out takes the text; left open
     * @param tables what was understood of the tables; the document says nothing of them if there are none
     * @param assessments the assessments
     * @throws IOException if it cannot be written
     */
    public static void write(Writer out, List<TableInterpretation> tables, Iterable<Assessment> assessments)
            throws IOException {
        try (JsonGenerator json = mapper().getFactory().createGenerator(out)) {
            write(json, tables, assessments);
        }
    }

    private static void write(JsonGenerator json, List<TableInterpretation> tables, Iterable<Assessment> assessments)
            throws IOException {
        begin(json, NtmSchema.ASSESSMENT_1_0);
        if (!tables.isEmpty()) {
            json.writeArrayFieldStart("tables");
            for (TableInterpretation table : tables) {
                json.writeRaw('\n');
                TableCodecs.TABLE.write(table, json);
            }
            json.writeEndArray();
        }
        json.writeArrayFieldStart("assessments");
        for (Assessment assessment : assessments) {
            json.writeRaw('\n');
            AssessmentCodecs.ASSESSMENT.write(assessment, json);
        }
        end(json);
    }

    /** Writes what every document begins with. */
    private static void begin(JsonGenerator json, NtmSchema schema) throws IOException {
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        json.writeStringField("format", schema.format());
        json.writeStringField("formatVersion", schema.version());
    }

    private static void end(JsonGenerator json) throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /**
     * Reads a document of assessments. An assessment that is not understood is a problem with its JSON Pointer, and
     * reading goes on after it; where the document itself is broken, the assessments before are kept.
     *
     * @param file the input
     * @return the assessments, and what was wrong
     */
    public static ReadResult<List<Assessment>> read(InputFile file) {
        ReadResult<AssessmentDocument> document = readDocument(file);
        return new ReadResult<>(document.value().assessments(), document.problems());
    }

    /**
     * Reads a document of assessments as {@link #read(InputFile)} does, and what it says of the tables that they were
     * made from.
     *
     * @param file the input
     * @return the document, and what was wrong
     */
    public static ReadResult<AssessmentDocument> readDocument(InputFile file) {
        List<TableInterpretation> tables = new ArrayList<>();
        List<Assessment> assessments = new ArrayList<>();
        ProblemLog problems = ProblemLog.keepingOfEach(ProblemLog.MOST_OF_EACH);
        List<Problem> broken =
                read(file, json -> readDocument(json, tables, assessments, e -> problems.accept(e.in(file.name()))));
        broken.forEach(problems);
        return new ReadResult<>(new AssessmentDocument(tables, assessments), problems.listed());
    }

    /** Reads a document from its first token on. */
    @FunctionalInterface
    private interface DocumentReader {
        void read(JsonParser json) throws IOException;
    }

    private static List<Problem> read(InputFile file, DocumentReader reader) {
        List<Problem> problems = new ArrayList<>();
        try (InputStream in = file.open();
                JsonParser json = mapper().getFactory().createParser(in)) {
            reader.read(json);
        } catch (ProblemException e) {
            problems.add(e.in(file.name()));
        } catch (JsonProcessingException e) {
            problems.add(notJson(file, e));
        } catch (CharConversionException e) {
            problems.add(
                    Problem.of(FileProblem.NOT_UTF8, Optional.of(SourceLocation.ofFile(file.name())), file.name()));
        } catch (IOException e) {
            problems.add(Problem.of(
                    FileProblem.UNREADABLE_FILE,
                    Optional.of(SourceLocation.ofFile(file.name())),
                    file.name(),
                    SystemReason.of(e)));
        }
        return problems;
    }

    /**
     * Reads a published report, one JSON object. Its figures keep the decimals that they are written with.
     *
     * @param file the input
     * @return the report, or empty and what is wrong
     */
    public static ReadResult<Optional<PublishedReport>> readPublished(InputFile file) {
        List<PublishedReport> reports = new ArrayList<>();
        List<Problem> problems = read(file, json -> {
            json.nextToken();
            if (json.currentToken() == null) {
                throw ProblemException.at(
                        "",
                        JsonProblem.VALUE,
                        "",
                        IoMessages.MESSAGES.text("accepted.publishedReport", "object", "{ … }"));
            }
            reports.add(PublishedCodecs.REPORT.read(json));
            requireEnd(json);
        });
        return new ReadResult<>(problems.isEmpty() ? reports.stream().findFirst() : Optional.empty(), problems);
    }

    /**
     * Writes a published report.
     *
     * @param out takes the text; left open
     * @param report the report
     * @throws IOException if it cannot be written
     */
    public static void write(Writer out, PublishedReport report) throws IOException {
        try (JsonGenerator json = mapper().getFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            PublishedCodecs.REPORT.write(report, json);
            json.writeRaw('\n');
        }
    }

    /**
     * Writes the findings of an audit as an {@code ntm-audit} document, one finding a line.
     *
     * @param out takes the text; left open
     * @param findings the findings on each report, by the name of the report's file
     * @throws IOException if it cannot be written
     */
    public static void writeAudit(Writer out, Map<String, List<AuditFinding>> findings) throws IOException {
        try (JsonGenerator json = mapper().getFactory().createGenerator(out)) {
            begin(json, NtmSchema.AUDIT_1_0);
            json.writeArrayFieldStart("reports");
            for (Map.Entry<String, List<AuditFinding>> report : findings.entrySet()) {
                json.writeStartObject();
                json.writeStringField("file", report.getKey());
                json.writeArrayFieldStart("findings");
                for (AuditFinding finding : report.getValue()) {
                    json.writeRaw('\n');
                    AuditCodecs.FINDING.write(finding, json);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            end(json);
        }
    }

    /** Says what Jackson found in the words of this library, since Jackson has them in English only. */
    private static Problem notJson(InputFile file, JsonProcessingException e) {
        JsonLocation at = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
        String kind = e instanceof JsonEOFException
                ? "cutOff"
                : e instanceof StreamConstraintsException ? "limit" : isUtf8(file) ? "unexpected" : "notUtf8";
        return Problem.of(
                JsonProblem.NOT_JSON,
                Optional.of(SourceLocation.ofLine(file.name(), Math.max(at.getLineNr(), 0), null)),
                "",
                IoMessages.MESSAGES.text("notJson." + kind, "column", Math.max(at.getColumnNr(), 0)));
    }

    /** Jackson also calls a letter that cannot stand at some place invalid. */
    private static boolean isUtf8(InputFile file) {
        try (Reader reader = new InputStreamReader(file.open(), StandardCharsets.UTF_8.newDecoder())) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void readDocument(
            JsonParser json,
            List<TableInterpretation> tables,
            List<Assessment> assessments,
            Consumer<ProblemException> problems)
            throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw ProblemException.at("", JsonProblem.VALUE, "", IoMessages.MESSAGES.text("accepted.assessments"));
        }
        boolean formatSeen = false;
        boolean versionSeen = false;
        boolean tablesSeen = false;
        boolean listSeen = false;
        // Members come in any order; assessments before format and version count once both are known.
        List<Assessment> early = new ArrayList<>();
        List<ProblemException> earlyProblems = new ArrayList<>();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            boolean seen =
                    switch (name) {
                        case "format" -> formatSeen;
                        case "formatVersion" -> versionSeen;
                        case "tables" -> tablesSeen;
                        default -> listSeen;
                    };
            if (seen && KNOWN.contains(name)) {
                throw ProblemException.of(json, JsonProblem.DOUBLED, name);
            }
            json.nextToken();
            switch (name) {
                case "format" -> formatSeen = requireFormat(JsonCodec.TEXT.read(json));
                case "formatVersion" -> versionSeen = requireVersion(JsonCodec.TEXT.read(json));
                case "tables" -> {
                    tablesSeen = true;
                    tables.addAll(TABLES.read(json));
                }
                case "assessments" -> {
                    listSeen = true;
                    boolean isKnown = formatSeen && versionSeen;
                    readAssessments(json, isKnown ? assessments : early, isKnown ? problems : earlyProblems::add);
                }
                default -> throw ProblemException.of(json, JsonProblem.PROPERTY, name, String.join(" ", KNOWN));
            }
        }
        if (!formatSeen || !versionSeen || !listSeen) {
            String missing = !formatSeen ? "format" : !versionSeen ? "formatVersion" : "assessments";
            throw ProblemException.at("", JsonProblem.MISSING, missing);
        }
        assessments.addAll(early);
        earlyProblems.forEach(problems);
        requireEnd(json);
    }

    private static void requireEnd(JsonParser json) throws IOException {
        if (json.nextToken() != null) {
            throw ProblemException.at(
                    "", JsonProblem.VALUE, json.getText(), IoMessages.MESSAGES.text("accepted.nothing"));
        }
    }

    private static void readAssessments(
            JsonParser json, List<Assessment> assessments, Consumer<ProblemException> problems) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw ProblemException.of(
                    json, JsonProblem.VALUE, json.getText(), IoMessages.MESSAGES.text("accepted.list"));
        }
        JsonStreamContext list = json.getParsingContext();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            try {
                assessments.add(AssessmentCodecs.ASSESSMENT.read(json));
            } catch (ProblemException e) {
                problems.accept(e);
                while (json.getParsingContext() != list) {
                    json.nextToken();
                }
            }
        }
    }

    private static boolean requireFormat(String format) throws IOException {
        if (!format.equals(FORMAT)) {
            throw ProblemException.at("/format", JsonProblem.FORMAT, format, FORMAT);
        }
        return true;
    }

    private static boolean requireVersion(String version) throws IOException {
        if (!version.matches("[0-9]{1,4}\\.[0-9]{1,4}")) {
            throw ProblemException.at("/formatVersion", JsonProblem.VALUE, version, FORMAT_VERSION);
        }
        if (!version.equals(FORMAT_VERSION)) {
            boolean older = version.startsWith("0.");
            throw older
                    ? ProblemException.at("/formatVersion", JsonProblem.VALUE, version, FORMAT_VERSION)
                    : ProblemException.at("/formatVersion", JsonProblem.VERSION, version, FORMAT_VERSION);
        }
        return true;
    }
}
