package org.ntmcriteria.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The JSON Schemas (draft 2020-12) of the documents, one per format and version of it.
 *
 * <p>A schema is never changed once a release has carried it: a new version of a format gets a schema of its own, and
 * the old one stays. Its {@code $id} is {@code urn:ntmcriteria:schema:FORMAT:VERSION}; it refers to no other file.
 * Immutable and thread-safe.
 */
public enum NtmSchema {
    /**
     * Assessments, see {@link NtmJson#write(java.io.OutputStream, Iterable)} and
     * {@link NtmJson#read(org.ntmcriteria.io.InputFile)}.
     */
    ASSESSMENT_1_0("ntm-assessment", "1.0"),
    /** What an audit of published reports found, see {@link NtmJson#writeAudit}. */
    AUDIT_1_0("ntm-audit", "1.0"),
    /**
     * A published report, see {@link NtmJson#readPublished}. Such a document names neither format nor version; both are
     * those of its description.
     */
    PUBLISHED_1_0("ntm-published", "1.0");

    private final String format;
    private final String version;

    NtmSchema(String format, String version) {
        this.format = format;
        this.version = version;
    }

    /**
     * The format of the documents.
     *
     * @return for example {@code ntm-assessment}
     */
    public String format() {
        return format;
    }

    /**
     * The version of the format.
     *
     * @return for example {@code 1.0}
     */
    public String version() {
        return version;
    }

    /**
     * Opens the schema.
     *
     * @return its bytes, UTF-8; to be closed by the caller
     */
    public InputStream open() {
        String resource = "/org/ntmcriteria/io/schema/" + format + "-" + version + ".schema.json";
        InputStream in = NtmSchema.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("the library lacks its resource " + resource);
        }
        return in;
    }

    /**
     * The schema as text.
     *
     * @return a JSON object
     */
    public String text() {
        try (InputStream in = open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
