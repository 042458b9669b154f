package dev.tradewind.lambda.json;

import io.micronaut.context.BeanContext;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.SerdeRegistry;
import io.micronaut.serde.config.DeserializationConfiguration;
import io.micronaut.serde.config.SerdeConfiguration;
import io.micronaut.serde.config.SerializationConfiguration;
import io.micronaut.serde.config.annotation.SerdeConfig.SerInclude;
import io.micronaut.serde.jackson.JacksonJsonMapper;
import io.micronaut.serde.jackson.SerdeJacksonConfiguration;
import io.micronaut.serde.support.DefaultSerdeIntrospections;
import io.micronaut.serde.support.DefaultSerdeRegistry;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;

/** Serde with its defaults, which its own beans would read from properties that a function does not have. */
@Factory
final class Binding {
    private static final Settings SETTINGS = new Settings();

    @Singleton
    SerdeRegistry registry(BeanContext context) {
        return new DefaultSerdeRegistry(context, new DefaultSerdeIntrospections(SETTINGS), context.getConversionService(), SETTINGS,
                SETTINGS,
                SETTINGS);
    }

    @Singleton
    ObjectMapper mapper(SerdeRegistry registry) {
        return new JacksonJsonMapper(registry, SETTINGS, new SerdeJacksonConfiguration());
    }

    private static final class Settings implements SerdeConfiguration, SerializationConfiguration, DeserializationConfiguration {
        private static final int LEVELS = 1024;
        private static final int ARRAY = 100;

        @Override
        public Optional<String> getDateFormat() {
            return Optional.empty();
        }

        @Override
        public TimeShape getTimeWriteShape() {
            return TimeShape.STRING;
        }

        @Override
        public NumericTimeUnit getNumericTimeUnit() {
            return NumericTimeUnit.SECONDS;
        }

        @Override
        public boolean isWriteBinaryAsArray() {
            return true;
        }

        @Override
        public Optional<Locale> getLocale() {
            return Optional.empty();
        }

        @Override
        public Optional<TimeZone> getTimeZone() {
            return Optional.empty();
        }

        @Override
        public List<String> getIncludedIntrospectionPackages() {
            return List.of("io.micronaut");
        }

        @Override
        public int getMaximumNestingDepth() {
            return LEVELS;
        }

        @Override
        public SerInclude getInclusion() {
            return SerInclude.NON_EMPTY;
        }

        @Override
        public boolean isAlwaysSerializeErrorsAsList() {
            return true;
        }

        @Override
        public boolean isIgnoreUnknown() {
            return true;
        }

        @Override
        public int getArraySizeThreshold() {
            return ARRAY;
        }

        @Override
        public boolean isStrictNullable() {
            return false;
        }
    }
}
