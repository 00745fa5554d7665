package org.ntmcriteria.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import javax.annotation.Nullable;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.ConditionResult;
import org.ntmcriteria.core.assessment.CriterionResult;
import org.ntmcriteria.core.assessment.IndicatorResult;
import org.ntmcriteria.core.law.Act;
import org.ntmcriteria.core.law.CellCondition;
import org.ntmcriteria.core.law.CitedRequirement;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.observation.Observed;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.Grade;
import org.ntmcriteria.core.value.Period;
import org.ntmcriteria.core.value.ReportedValue;

/**
 * A Jackson module that writes and reads the domain's values. Exact decimals, keys, set names and reported values are
 * JSON strings.
 *
 * <p>Reading is strict in every mapper, however it is configured: an unknown or repeated member and a value of the
 * wrong kind are a {@link com.fasterxml.jackson.core.JsonProcessingException} whose message has the JSON Pointer and
 * the code.
 */
public final class NtmModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    /** Creates the module, to be registered with a mapper; {@link NtmJson#mapper()} has it. */
    public NtmModule() {
        super("ntm-criteria");
        add(PublishedReport.class, PublishedCodecs.REPORT);
        add(Decimal.class, ValueCodecs.DECIMAL);
        add(IndicatorId.class, LawCodecs.INDICATOR_ID);
        add(InputKey.class, LawCodecs.INPUT_KEY);
        add(CriteriaSetId.class, LawCodecs.SET_ID);
        add(Period.class, ValueCodecs.PERIOD);
        add(ReportedValue.class, ValueCodecs.REPORTED_VALUE);
        add(CellCondition.class, LawCodecs.CELL_CONDITION);
        add(Grade.class, ValueCodecs.GRADE);
        add(CountRange.class, ValueCodecs.COUNT_RANGE);
        add(DateRange.class, ValueCodecs.DATE_RANGE);
        add(SourceLocation.class, ProblemCodecs.LOCATION);
        add(Problem.class, ProblemCodecs.PROBLEM);
        add(AdministrativeUnit.class, UnitCodecs.UNIT);
        add(Act.class, LawCodecs.ACT);
        add(Observation.class, ObservationCodecs.OBSERVATION);
        add(Observed.class, ObservationCodecs.OBSERVED);
        add(Requirement.class, LawCodecs.REQUIREMENT);
        add(CitedRequirement.class, LawCodecs.CITED);
        add(IndicatorResult.class, AssessmentCodecs.INDICATOR);
        add(CriterionResult.class, AssessmentCodecs.CRITERION);
        add(ConditionResult.class, AssessmentCodecs.CONDITION);
        add(Assessment.class, AssessmentCodecs.ASSESSMENT);
    }

    private <T> void add(Class<T> type, JsonCodec<T> codec) {
        addSerializer(type, new CodecSerializer<>(type, codec));
        addDeserializer(type, new CodecDeserializer<>(type, codec));
    }

    private static final class CodecSerializer<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient JsonCodec<T> codec;

        CodecSerializer(Class<T> type, JsonCodec<T> codec) {
            super(type);
            this.codec = codec;
        }

        @Override
        public void serialize(T value, JsonGenerator out, @Nullable SerializerProvider provider) throws IOException {
            codec.write(value, out);
        }
    }

    private static final class CodecDeserializer<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient JsonCodec<T> codec;

        CodecDeserializer(Class<T> type, JsonCodec<T> codec) {
            super(type);
            this.codec = codec;
        }

        @Override
        public T deserialize(JsonParser in, @Nullable DeserializationContext context) throws IOException {
            return codec.read(in);
        }
    }
}
