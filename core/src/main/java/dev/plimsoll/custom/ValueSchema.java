package dev.plimsoll.custom;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import com.networknt.schema.regex.RegularExpression;
import dev.plimsoll.model.GoPattern;
import dev.plimsoll.validate.StringFormats;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One compiled schema: networknt's validator with Go's regular expressions and formats. */
final class ValueSchema {

  private final Schema schema;

  private ValueSchema(Schema schema) {
    this.schema = schema;
  }

  /** Compiles schemas; made once a run. */
  static final class Compiler {

    private final int minor;
    private final SchemaRegistry structural;
    private final SchemaRegistry plain;

    /** A compiler for a minor of Kubernetes. */
    Compiler(int minor) {
      this.minor = minor;
      List<Format> formats = new ArrayList<>();
      for (String name : StringFormats.NAMES) {
        formats.add(new KubernetesFormat(name));
      }
      Dialect dialect = Dialect.builder(Dialects.getDraft202012()).formats(formats).build();
      this.structural =
          SchemaRegistry.withDialect(
              dialect, builder -> builder.schemaRegistryConfig(config(true)));
      this.plain =
          SchemaRegistry.withDefaultDialect(
              Dialects.getDraft7(), builder -> builder.schemaRegistryConfig(config(false)));
    }

    private static SchemaRegistryConfig config(boolean formats) {
      return SchemaRegistryConfig.builder()
          .formatAssertionsEnabled(formats)
          .losslessNarrowing(true)
          .locale(Locale.ROOT)
          .regularExpressionFactory(Compiler::expression)
          .build();
    }

    private static RegularExpression expression(String expression) {
      Optional<GoPattern> pattern = GoPattern.compile(expression);
      return text -> pattern.isEmpty() || pattern.get().find(text);
    }

    /** The schema of a kind; nothing when it makes no sense to the validator. */
    Optional<ValueSchema> compile(CustomKind kind) {
      JsonNode schema = kind.schema().orElseThrow();
      return kind.source() == CustomKind.Source.JSON_SCHEMA
          ? compiled(plain, schema)
          : compileStructural(schema);
    }

    /** A structural schema, or a part of one. */
    Optional<ValueSchema> compileStructural(JsonNode schema) {
      return compiled(structural, StructuralSchema.toJsonSchema(schema, minor));
    }

    private static Optional<ValueSchema> compiled(SchemaRegistry registry, JsonNode schema) {
      try {
        Schema compiled = registry.getSchema(schema);
        compiled.initializeValidators();
        return Optional.of(new ValueSchema(compiled));
      } catch (RuntimeException | StackOverflowError senseless) {
        return Optional.empty();
      }
    }
  }

  /** What is wrong with a value, in the validator's own terms. */
  List<Error> validate(JsonNode value) {
    return schema.validate(value);
  }

  /** The schema as it was compiled. */
  JsonNode json() {
    return schema.getSchemaNode();
  }

  private record KubernetesFormat(String name) implements Format {

    @Override
    public String getName() {
      return name;
    }

    @Override
    public boolean matches(ExecutionContext context, String text) {
      return StringFormats.matches(name, text);
    }
  }
}
