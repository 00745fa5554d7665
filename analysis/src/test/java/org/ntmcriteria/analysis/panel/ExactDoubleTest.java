package org.ntmcriteria.analysis.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ntmcriteria.core.value.Decimal;

class ExactDoubleTest {
    @Property(tries = 300)
    void a_number_of_up_to_fifteen_digits_is_recovered_from_its_double(@ForAll Random random) {
        BigDecimal one = decimal(random);
        BigDecimal other = random.nextBoolean() ? decimal(random) : neighbour(one, random);
        Decimal a = Decimal.of(one);
        Decimal b = Decimal.of(other);
        if (ExactDouble.isExact(a) && ExactDouble.isExact(b)) {
            assertThat(Integer.signum(Double.compare(ExactDouble.of(a), ExactDouble.of(b))))
                    .as("%s and %s", a, b)
                    .isEqualTo(Integer.signum(a.compareTo(b)));
            assertThat(ExactDouble.decimal(ExactDouble.of(a))).isEqualTo(a);
        }
    }

    private static BigDecimal decimal(Random random) {
        int digits = 1 + random.nextInt(15);
        long unscaled = Math.abs(random.nextLong()) % (long) Math.pow(10, digits);
        return BigDecimal.valueOf(unscaled, random.nextInt(26));
    }

    private static BigDecimal neighbour(BigDecimal one, Random random) {
        return one.add(BigDecimal.valueOf(1 + random.nextInt(2), one.scale()));
    }
}
