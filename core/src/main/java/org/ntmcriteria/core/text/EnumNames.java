package org.ntmcriteria.core.text;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** The constants of enumerations by their names, as files write them. */
public final class EnumNames {
    private EnumNames() {}

    /**
     * Finds a constant by its name.
     *
     * @param <E> the enumeration
     * @param type the enumeration
     * @param text a text
     * @return the constant of exactly that name, or empty if there is none
     */
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String text) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the constant of a name.
     *
     * @param <E> the enumeration
     * @param type the enumeration
     * @param text a text
     * @return the constant of exactly that name
     * @throws UnreadableTextException if there is none; it lists all names
     */
    public static <E extends Enum<E>> E parse(Class<E> type, String text) {
        Optional<E> found = find(type, text);
        if (found.isEmpty()) {
            throw new UnreadableTextException(text, GivenText.same(list(List.of(type.getEnumConstants()))));
        }
        return found.get();
    }

    /**
     * Returns the constant of a name; case and blanks around it do not matter.
     *
     * @param <E> the enumeration
     * @param accepted the constants that may be named
     * @param text a text
     * @return the constant of that name
     * @throws UnreadableTextException if there is none; it lists the names accepted
     */
    public static <E extends Enum<E>> E parseFolded(List<E> accepted, String text) {
        for (E constant : accepted) {
            if (VietnameseText.same(constant.name(), text)) {
                return constant;
            }
        }
        throw new UnreadableTextException(text, GivenText.same(list(accepted)));
    }

    /**
     * Returns the names of constants as one text.
     *
     * @param constants constants of one enumeration
     * @return the names, with blanks between them
     */
    public static String list(Collection<? extends Enum<?>> constants) {
        StringJoiner names = new StringJoiner(" ");
        for (Enum<?> constant : constants) {
            names.add(constant.name());
        }
        return names.toString();
    }
}
