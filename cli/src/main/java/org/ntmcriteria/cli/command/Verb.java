package org.ntmcriteria.cli.command;

import java.util.List;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A verb of the command, which declares its options in code. */
interface Verb {
    /** Declares the verb's options. */
    void addOptions(CommandSpec spec);

    /**
     * Begins an option that takes one value.
     *
     * @param field takes the value; null where the option is not given and has no default
     */
    static <T> OptionSpec.Builder option(String name, Class<T> type, Consumer<T> field) {
        return OptionSpec.builder(name).type(type).setter(new Binding<T>(field));
    }

    /** Begins an option that takes no value. */
    static OptionSpec.Builder flag(String name, Consumer<Boolean> field) {
        return option(name, boolean.class, given -> field.accept(Boolean.TRUE.equals(given)));
    }

    /** Begins an option that may be given several times; all its values count, in their order. */
    static <T> OptionSpec.Builder repeatable(String name, Class<T> type, Consumer<List<T>> field) {
        Binding<List<T>> all = Binding.ofList(field);
        return OptionSpec.builder(name)
                .type(List.class)
                .auxiliaryTypes(type)
                .getter(all)
                .setter(all);
    }

    /** Begins a parameter that must be given. */
    static <T> PositionalParamSpec.Builder parameter(String label, Class<T> type, Consumer<T> field) {
        return PositionalParamSpec.builder()
                .paramLabel(label)
                .type(type)
                .arity("1")
                .index("0")
                .required(true)
                .setter(new Binding<T>(field));
    }

    /** Begins parameters of which at least one must be given. */
    static <T> PositionalParamSpec.Builder parameters(String label, Class<T> type, Consumer<List<T>> field) {
        Binding<List<T>> all = Binding.ofList(field);
        return PositionalParamSpec.builder()
                .paramLabel(label)
                .type(List.class)
                .auxiliaryTypes(type)
                .arity("1..*")
                .required(true)
                .getter(all)
                .setter(all);
    }

    /** The field that takes the value of an option; picocli's interfaces are generic and no lambda can be one. */
    final class Binding<V> implements ISetter, IGetter {
        private final Consumer<V> field;

        @Nullable private Object last;

        private Binding(Consumer<V> field) {
            this.field = field;
        }

        private static <T> Binding<List<T>> ofList(Consumer<List<T>> field) {
            return new Binding<>(values -> field.accept(values == null ? List.of() : List.copyOf(values)));
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T set(T value) {
            field.accept((V) value);
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
