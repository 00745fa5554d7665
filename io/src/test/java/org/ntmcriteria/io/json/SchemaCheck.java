package org.ntmcriteria.io.json;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;

/** Holds documents to the schemas. Nothing is fetched from the network. */
final class SchemaCheck {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .formatAssertionsEnabled(true)
                    // As the specification says, 1.0 is a whole number.
                    .losslessNarrowing(true)
                    .locale(Locale.ROOT)
                    .build()));

    private SchemaCheck() {}

    /**
     * What a schema refuses in a document.
     *
     * @return each place with the keyword that it breaks, {@code /assessments/0/verdict enum}; empty if it is valid
     */
    static List<String> faults(NtmSchema schema, String document) {
        return faults(REGISTRY.getSchema(schema.text(), InputFormat.JSON), document);
    }

    /** What the meta-schema of draft 2020-12, which the validator brings along, refuses in a schema. */
    static List<String> faults(String schema) {
        return faults(REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId())), schema);
    }

    private static List<String> faults(Schema schema, String document) {
        return schema.validate(document, InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getKeyword())
                .distinct()
                .sorted()
                .toList();
    }
}
