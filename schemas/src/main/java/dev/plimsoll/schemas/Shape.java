package dev.plimsoll.schemas;

/** What a value of a field must look like once it is read from text. */
public sealed interface Shape {

  /** A value without parts, or one whose parts nobody looks at. */
  enum Scalar implements Shape {
    /** Any string. */
    STRING("string"),
    /** An integer from -2147483648 to 2147483647. */
    INT32("int32"),
    /** An integer of 64 bits. */
    INT64("int64"),
    /** Any number, held as a double. */
    NUMBER("number"),
    /** {@code true} or {@code false}. */
    BOOLEAN("boolean"),
    /**
     * A string or number such as {@code 1500m} or {@code 2Gi}, as {@code resource.Quantity} reads
     * it.
     */
    QUANTITY("quantity"),
    /** An {@code int32} or any string, as {@code intstr.IntOrString} reads it. */
    INT_OR_STRING("int-or-string"),
    /** A time of RFC 3339, as {@code metav1.Time} reads it. */
    DATE_TIME("date-time"),
    /**
     * A time of RFC 3339 with six digits of a second's fraction, as {@code metav1.MicroTime} reads
     * it.
     */
    MICRO_TIME("micro-time"),
    /** A string that is base64, as Go reads it into bytes. */
    BYTE("byte"),
    /** Whatever one likes: free-form objects, embedded objects of other kinds, JSON. */
    ANY("any");

    private final String word;

    Scalar(String word) {
      this.word = word;
    }

    /** The word that {@code api.table} uses, such as {@code int-or-string}. */
    @Override
    public String toString() {
      return word;
    }
  }

  /**
   * An object with named fields.
   *
   * @param type its type, whose fields are decoded when asked for
   */
  record Structured(TypeInfo type) implements Shape {
    @Override
    public String toString() {
      return type.name();
    }
  }

  /**
   * A list.
   *
   * @param element what each item looks like
   */
  record ListOf(Shape element) implements Shape {
    @Override
    public String toString() {
      return "list of " + element;
    }
  }

  /**
   * An object with keys of the author's choice.
   *
   * @param value what each value looks like
   */
  record MapOf(Shape value) implements Shape {
    @Override
    public String toString() {
      return "map of " + value;
    }
  }
}
