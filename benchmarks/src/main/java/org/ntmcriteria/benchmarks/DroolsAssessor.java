package org.ntmcriteria.benchmarks;

import java.util.Optional;
import org.drools.ancompiler.KieBaseUpdaterANC;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.internal.utils.KieHelper;
import org.ntmcriteria.core.unit.Region;

/**
 * Drools: for each key a rule that records it as met and one that records it as not met, and one of each for every
 * region where the regions differ.
 *
 * <p>Set up for speed as its guide says: the executable model, its tests compiled, no change of the rules, the most
 * selective test first, and one stateless session for all communes. The guide's sequential mode is left out, since here
 * it took longer. No rule waits for another, so a criterion's keys are counted and its verdict read from the counts.
 */
public final class DroolsAssessor implements Assessor {
    /** A commune as the rules see it: what it reported, and which keys are met and not met so far. */
    public static final class Fact {
        private final Commune commune;
        private final int[] met;
        private final boolean[] notMet;

        Fact(Commune commune, int criteria) {
            this.commune = commune;
            this.met = new int[criteria];
            this.notMet = new boolean[criteria];
        }

        /**
         * The commune's region.
         *
         * @return the region
         */
        public Region getRegion() {
            return commune.region();
        }

        /**
         * The reported numbers.
         *
         * @return the number of each key, not a number where none was reported
         */
        public double[] getNumbers() {
            return commune.numbers();
        }

        /**
         * Whether a number was reported.
         *
         * @param key the key's place
         * @return true if there is one
         */
        public boolean hasNumber(int key) {
            return !Double.isNaN(commune.numbers()[key]);
        }

        /**
         * Whether the report says met in words.
         *
         * @param key the key's place
         * @return true if it does
         */
        public boolean saysMet(int key) {
            return commune.words()[key] == Commune.ACHIEVED;
        }

        /**
         * Whether the report says not met in words.
         *
         * @param key the key's place
         * @return true if it does
         */
        public boolean saysNotMet(int key) {
            return commune.words()[key] == Commune.NOT_ACHIEVED;
        }

        /**
         * Records a key that is met.
         *
         * @param criterion the place of its criterion
         */
        public void met(int criterion) {
            met[criterion]++;
        }

        /**
         * Records a key that is not met.
         *
         * @param criterion the place of its criterion
         */
        public void notMet(int criterion) {
            notMet[criterion] = true;
        }
    }

    private final int[] keysOfCriterion;
    private final StatelessKieSession session;

    /**
     * Generates the rules and compiles them.
     *
     * @param rules what is asked
     */
    public DroolsAssessor(Rules rules) {
        this.keysOfCriterion = new int[rules.criteria().size()];
        for (Rules.Asked asked : rules.keys()) {
            keysOfCriterion[asked.criterion()]++;
        }
        KieBase base = new KieHelper()
                .addContent(text(rules), ResourceType.DRL)
                .build(ExecutableModelProject.class, KieBaseMutabilityOption.DISABLED);
        KieBaseUpdaterANC.generateAndSetInMemoryANC(base);
        this.session = base.newStatelessKieSession();
    }

    private static String text(Rules rules) {
        StringBuilder text = new StringBuilder("package org.ntmcriteria.benchmarks.generated;\n")
                .append("import ")
                .append(Fact.class.getCanonicalName())
                .append(";\nimport ")
                .append(Region.class.getName())
                .append(";\n");
        for (int key = 0; key < rules.keys().size(); key++) {
            if (isAlike(rules, key)) {
                append(text, rules, key, Optional.empty(), rules.bound(key, Region.values()[0]));
            } else {
                for (Region region : Region.values()) {
                    append(text, rules, key, Optional.of(region), rules.bound(key, region));
                }
            }
        }
        return text.toString();
    }

    private static boolean isAlike(Rules rules, int key) {
        for (Region region : Region.values()) {
            if (!rules.bound(key, region).equals(rules.bound(key, Region.values()[0]))) {
                return false;
            }
        }
        return true;
    }

    private static void append(
            StringBuilder text, Rules rules, int key, Optional<Region> region, Optional<Rules.Bound> bound) {
        StringBuilder met = new StringBuilder("saysMet(" + key + ")");
        StringBuilder notMet = new StringBuilder("saysNotMet(" + key + ")");
        if (bound.isPresent()) {
            double value = bound.get().value().toBigDecimal().doubleValue();
            // The engine compares numbers as objects, for which "not a number" is more than every number.
            String number = " || hasNumber(" + key + ") && numbers[" + key + "] ";
            met.append(number)
                    .append(bound.get().comparison().operator())
                    .append(" ")
                    .append(value);
            for (String operator : bound.get().failing()) {
                notMet.append(number).append(operator).append(" ").append(value);
            }
        }
        append(text, rules, key, region, "met", met);
        append(text, rules, key, region, "notMet", notMet);
    }

    private static void append(
            StringBuilder text, Rules rules, int key, Optional<Region> region, String verdict, StringBuilder test) {
        Rules.Asked asked = rules.keys().get(key);
        text.append("rule \"").append(asked.key()).append(" ").append(verdict);
        region.ifPresent(r -> text.append(" ").append(r));
        text.append("\" when $commune : Fact(");
        region.ifPresent(r -> text.append("region == Region.").append(r).append(", "));
        text.append(test).append(") then $commune.").append(verdict).append("(");
        text.append(asked.criterion()).append("); end\n");
    }

    @Override
    public byte[] assess(Commune commune) {
        Fact fact = new Fact(commune, keysOfCriterion.length);
        session.execute(fact);
        byte[] verdicts = new byte[keysOfCriterion.length];
        for (int i = 0; i < verdicts.length; i++) {
            boolean all = fact.met[i] == keysOfCriterion[i];
            verdicts[i] = fact.notMet[i] ? NOT_MET : all ? MET : UNDETERMINED;
        }
        return verdicts;
    }
}
