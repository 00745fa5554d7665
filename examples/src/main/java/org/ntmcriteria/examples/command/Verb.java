package org.ntmcriteria.examples.command;

import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;

/** A verb whose options are declared in code: reading annotations takes a third of a short command's time. */
interface Verb {
    /** Declares the verb's options. */
    void addOptions(CommandSpec spec);

    /** Where the value of an option goes. */
    final class Into implements ISetter {
        private final Consumer<Object> field;

        Into(Consumer<Object> field) {
            this.field = field;
        }

        @Override
        public <T> T set(T value) {
            field.accept(value);
            return value;
        }
    }
}
