package org.example.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.core.assessment.Assessment;

/** What the library is built with stays behind. */
class ClassPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.immutables.value.Value",
                "org.immutables.value.Generated",
                "javax.annotation.Nonnull",
                "javax.annotation.Nullable",
                "javax.annotation.ParametersAreNonnullByDefault",
                "javax.annotation.meta.When"
            })
    void neither_immutables_nor_jsr305_is_on_the_class_path(String name) {
        assertThrows(ClassNotFoundException.class, () -> Class.forName(name));
    }

    @Test
    void no_artifact_of_theirs_was_resolved() {
        List<String> theirs = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> new File(entry).getName())
                .filter(name -> name.startsWith("jsr305") || name.startsWith("value-") || name.contains("immutables"))
                .toList();
        assertEquals(List.of(), theirs);
    }

    /** The library comes out of its jar, so that what holds here holds for whoever takes the artifacts. */
    @Test
    void the_library_is_the_installed_one() {
        String place = Assessment.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        assertEquals("ntm-core-0.1.0-SNAPSHOT.jar", new File(place).getName());
    }

    @Test
    void what_the_library_annotates_can_be_looked_at_without_the_annotations() {
        assertEquals(0, Assessment.class.getPackage().getAnnotations().length);
        assertEquals(0, Assessment.class.getAnnotations().length);
    }
}
