package dev.plimsoll.report;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.ObjectName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * A short text for each finding that stays the same when lines move: made from the code, the object
 * and the field, and counted where these agree. A finding about no object is known by its file and
 * message instead. Keeps count, so one of these serves one report.
 */
final class Fingerprints {

  private final Map<String, Integer> seen = new HashMap<>();

  /** The fingerprint of the next finding of the report: 32 hexadecimal digits. */
  String of(Diagnostic diagnostic) {
    ObjectName object = diagnostic.object();
    String subject =
        object.equals(ObjectName.NONE)
            ? diagnostic.location().file().name() + '\n' + diagnostic.message()
            : object.apiVersion() + '\n' + object + '\n' + diagnostic.path();
    String key = diagnostic.code() + "\n" + subject;
    int occurrence = seen.merge(key, 1, Integer::sum);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest((key + '\n' + occurrence).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
