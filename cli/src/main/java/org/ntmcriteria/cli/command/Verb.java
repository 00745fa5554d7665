package org.ntmcriteria.cli.command;

import java.util.List;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/** A verb whose options are declared in code: reading annotations takes a third of a short command's time. */
interface Verb {
    /** Declares the verb's options. */
    void addOptions(CommandSpec spec);

    /** An option that may be given several times; all its values count, in their order. */
    static <T> OptionSpec.Builder repeatable(String name, Class<T> type, Consumer<List<T>> field) {
        Into into = new Into(values -> field.accept(
                values == null
                        ? List.of()
                        : ((List<?>) values).stream().map(type::cast).toList()));
        return OptionSpec.builder(name)
                .type(List.class)
                .auxiliaryTypes(type)
                .getter(into)
                .setter(into);
    }

    /** Where the value of an option goes. */
    final class Into implements ISetter, IGetter {
        private final Consumer<Object> field;

        @Nullable private Object last;

        Into(Consumer<Object> field) {
            this.field = field;
        }

        @Override
        public <T> T set(T value) {
            field.accept(value);
            last = value;
            return value;
        }

        /** Without it the next value of a repeatable option would take the place of those before. */
        @Override
        @SuppressWarnings("unchecked")
        @Nullable public <T> T get() {
            return (T) last;
        }
    }
}
