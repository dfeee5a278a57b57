package dev.plimsoll.schemas.generate;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the class file of {@code TableData} with the table in its constant pool, as the compiler
 * would write it for
 *
 * <pre>{@code
 * static String[] parts() {
 *   return new String[] {"...", "..."};
 * }
 * }</pre>
 */
final class TableClass {

  private static final int JAVA_17 = 61;

  /** A constant holds at most this many bytes, two of them for a zero and for what is not ASCII. */
  private static final int CONSTANT_LIMIT = 65535;

  private static final int UTF8 = 1;
  private static final int CLASS = 7;
  private static final int STRING = 8;

  private TableClass() {}

  static byte[] of(byte[] table) throws IOException {
    List<String> parts = parts(new String(table, StandardCharsets.ISO_8859_1));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(0xCAFEBABE);
    out.writeShort(0);
    out.writeShort(JAVA_17);
    out.writeShort(1 + 9 + 2 * parts.size());
    classConstant(out, "dev/plimsoll/schemas/TableData", 2); // 1, 2
    classConstant(out, "java/lang/Object", 4); // 3, 4
    classConstant(out, "java/lang/String", 6); // 5, 6
    utf8(out, "parts"); // 7
    utf8(out, "()[Ljava/lang/String;"); // 8
    utf8(out, "Code"); // 9
    for (int part = 0; part < parts.size(); part++) {
      out.writeByte(STRING);
      out.writeShort(11 + 2 * part);
      utf8(out, parts.get(part));
    }
    out.writeShort(0x0030); // final super
    out.writeShort(1);
    out.writeShort(3);
    out.writeShort(0); // interfaces
    out.writeShort(0); // fields
    out.writeShort(1); // methods
    out.writeShort(0x0008); // static
    out.writeShort(7);
    out.writeShort(8);
    out.writeShort(1); // attributes
    byte[] code = code(parts.size());
    out.writeShort(9);
    out.writeInt(12 + code.length);
    out.writeShort(4); // stack
    out.writeShort(0); // locals
    out.writeInt(code.length);
    out.write(code);
    out.writeShort(0); // exceptions
    out.writeShort(0); // attributes of the code
    out.writeShort(0); // attributes of the class
    return bytes.toByteArray();
  }

  private static byte[] code(int parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeByte(0x11); // sipush
    out.writeShort(parts);
    out.writeByte(0xBD); // anewarray String
    out.writeShort(5);
    for (int part = 0; part < parts; part++) {
      out.writeByte(0x59); // dup
      out.writeByte(0x11); // sipush
      out.writeShort(part);
      out.writeByte(0x13); // ldc_w
      out.writeShort(10 + 2 * part);
      out.writeByte(0x53); // aastore
    }
    out.writeByte(0xB0); // areturn
    return bytes.toByteArray();
  }

  private static List<String> parts(String characters) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    int size = 0;
    for (int index = 0; index < characters.length(); index++) {
      char character = characters.charAt(index);
      int length = character == 0 || character > 127 ? 2 : 1;
      if (size + length > CONSTANT_LIMIT) {
        parts.add(characters.substring(start, index));
        start = index;
        size = 0;
      }
      size += length;
    }
    parts.add(characters.substring(start));
    return parts;
  }

  private static void classConstant(DataOutputStream out, String name, int nameIndex)
      throws IOException {
    out.writeByte(CLASS);
    out.writeShort(nameIndex);
    utf8(out, name);
  }

  private static void utf8(DataOutputStream out, String text) throws IOException {
    out.writeByte(UTF8);
    out.writeUTF(text);
  }
}
