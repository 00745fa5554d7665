package org.ntmcriteria.benchmarks;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.CriterionResult;
import org.ntmcriteria.core.assessment.IndicatorResult;
import org.ntmcriteria.core.assessment.ReasonCode;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.law.CitedRequirement;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.observation.Observed;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.ObservedValue;
import org.ntmcriteria.core.value.Quantity;
import org.ntmcriteria.core.value.Verdict;

/**
 * Reads the benchmark's document into assessments by databind: a class with a field per member for each JSON object,
 * converted into the domain's value. Members that are unknown, repeated or null are refused; the other checks of the
 * library's reader and its messages are left out, and only members of this document are known. See
 * {@code docs/decisions/20-json-binding.md}.
 */
final class DatabindAssessments {
    private DatabindAssessments() {}

    /** The document. */
    static final class Document extends Fields {
        public String format;
        public String formatVersion;
        public List<Assessment> assessments;
    }

    private static final class AssessmentFields extends Fields {
        public AdministrativeUnit unit;
        public CriteriaSetId set;
        public List<String> acts;
        public LocalDate asOf;
        public CountRange criteriaMet;
        public Verdict verdict;
        public String reasonCode;
        public SourceStatus sourceStatus;
        public List<CriterionResult> criteria;

        Assessment value() {
            return Assessment.builder()
                    .unit(unit)
                    .set(set)
                    .addAllActs(acts)
                    .asOf(asOf)
                    .criteriaMet(criteriaMet)
                    .verdict(verdict)
                    .sourceStatus(Optional.ofNullable(sourceStatus))
                    .addAllCriteria(criteria)
                    .build();
        }
    }

    private static final class UnitFields extends Fields {
        public String code;
        public Level level;
        public Region region;

        AdministrativeUnit value() {
            return AdministrativeUnit.builder()
                    .code(code)
                    .level(level)
                    .region(Optional.ofNullable(region))
                    .build();
        }
    }

    private static final class CriterionFields extends Fields {
        public int criterion;
        public Verdict verdict;
        public String reasonCode;
        public SourceStatus sourceStatus;
        public Observed reported;
        public List<IndicatorResult> indicators;

        CriterionResult value() {
            return CriterionResult.builder()
                    .criterion(criterion)
                    .verdict(verdict)
                    .sourceStatus(Optional.ofNullable(sourceStatus))
                    .reported(Optional.ofNullable(reported))
                    .addAllIndicators(indicators)
                    .build();
        }
    }

    private static final class IndicatorFields extends Fields {
        public IndicatorId indicator;
        public String part;
        public String sex;
        public Verdict verdict;
        public ReasonCode reasonCode;
        public Observed observed;
        public CitedRequirement required;
        public Decimal margin;
        public Decimal marginOfNumerator;
        public String act;
        public SourceStatus sourceStatus;
        public String reason;
        public String reasonVi;
        public List<String> missing;
        public List<IndicatorResult> parts;

        IndicatorResult value() {
            String of = part != null ? "/" + part : sex != null ? "/" + sex : "";
            IndicatorResult.Builder result = IndicatorResult.builder()
                    .key(of.isEmpty() ? new InputKey.OfIndicator(indicator) : InputKey.parse(indicator + of))
                    .verdict(verdict)
                    .reasonCode(reasonCode)
                    .observed(Optional.ofNullable(observed))
                    .required(Optional.ofNullable(required))
                    .margin(Optional.ofNullable(margin))
                    .marginOfNumerator(Optional.ofNullable(marginOfNumerator))
                    .act(act)
                    .sourceStatus(Optional.ofNullable(sourceStatus));
            return result.addAllMissing(missing == null ? List.of() : missing)
                    .addAllParts(parts == null ? List.of() : parts)
                    .build();
        }
    }

    private static final class ObservedFields extends Fields {
        public Decimal value;
        public Decimal numerator;
        public Decimal denominator;
        public ObservedValue.OfficeJudgement reported;
        public LocalDate date;

        Observed value() {
            ObservedValue of = reported;
            if (value != null) {
                of = new Quantity.Amount(value);
            } else if (numerator != null) {
                of = new Quantity.Ratio(numerator, denominator);
            }
            return new Observed(of, date);
        }
    }

    private static final class RequiredFields extends Fields {
        private static final Map<List<String>, Requirement> READ = new HashMap<>();

        public String op;
        public String value = "";
        public String unit = "";
        public AnnexColumn stratum;
        public Integer year;

        CitedRequirement value() {
            Requirement requirement =
                    READ.computeIfAbsent(List.of(op, value, unit), key -> Requirement.parse(op, value, unit));
            return new CitedRequirement(requirement, stratum, Optional.ofNullable(year), Optional.empty());
        }
    }

    /** An object that is being read, with a bit for each member that has been. */
    private static class Fields {
        private long seen;
    }

    /** A member that may come once. */
    private static final class Once extends SettableBeanProperty.Delegating {
        private static final long serialVersionUID = 1L;

        private final long bit;

        Once(SettableBeanProperty property, long bit) {
            super(property);
            this.bit = bit;
        }

        @Override
        protected SettableBeanProperty withDelegate(SettableBeanProperty property) {
            return new Once(property, bit);
        }

        @Override
        public void deserializeAndSet(JsonParser in, DeserializationContext context, Object object) throws IOException {
            Fields fields = (Fields) object;
            if ((fields.seen & bit) != 0) {
                throw JsonMappingException.from(in, "repeated " + getName());
            }
            fields.seen |= bit;
            delegate.deserializeAndSet(in, context, object);
        }
    }

    private static final class OnceEach extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public BeanDeserializerBuilder updateBuilder(
                DeserializationConfig config, BeanDescription bean, BeanDeserializerBuilder builder) {
            if (Fields.class.isAssignableFrom(bean.getBeanClass())) {
                List<SettableBeanProperty> properties = new ArrayList<>();
                builder.getProperties().forEachRemaining(properties::add);
                for (int i = 0; i < properties.size(); i++) {
                    builder.addOrReplaceProperty(new Once(properties.get(i), 1L << i), true);
                }
            }
            return builder;
        }
    }

    /** A value written as a text, read once for each text. */
    private static final class OfText<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> reader;
        private final transient Map<String, T> read = new HashMap<>();

        OfText(Class<T> type, Function<String, T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return read.computeIfAbsent(in.getText(), reader);
        }
    }

    /** Returns a mapper for one thread that reads a {@link Document}. */
    static ObjectMapper mapper() {
        SimpleModule module = new SimpleModule();
        module.setDeserializerModifier(new OnceEach());
        text(module, LocalDate.class, LocalDate::parse);
        text(module, Decimal.class, Decimal::parse);
        text(module, IndicatorId.class, IndicatorId::parse);
        text(module, CriteriaSetId.class, CriteriaSetId::parse);
        text(module, AnnexColumn.class, AnnexColumn::parse);
        text(module, Region.class, Region::valueOf);
        fields(module, Assessment.class, AssessmentFields.class, AssessmentFields::value);
        fields(module, AdministrativeUnit.class, UnitFields.class, UnitFields::value);
        fields(module, CriterionResult.class, CriterionFields.class, CriterionFields::value);
        fields(module, IndicatorResult.class, IndicatorFields.class, IndicatorFields::value);
        fields(module, Observed.class, ObservedFields.class, ObservedFields::value);
        fields(module, CitedRequirement.class, RequiredFields.class, RequiredFields::value);
        return JsonMapper.builder()
                .addModule(module)
                .defaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL))
                .build();
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> reader) {
        module.addDeserializer(type, new OfText<>(type, reader));
    }

    private static <F, T> void fields(SimpleModule module, Class<T> type, Class<F> fields, Function<F, T> value) {
        module.addDeserializer(type, new StdDelegatingDeserializer<>(new StdConverter<F, T>() {
            @Override
            public T convert(F read) {
                return value.apply(read);
            }

            @Override
            public JavaType getInputType(TypeFactory types) {
                return types.constructType(fields);
            }

            @Override
            public JavaType getOutputType(TypeFactory types) {
                return types.constructType(type);
            }
        }));
    }
}
