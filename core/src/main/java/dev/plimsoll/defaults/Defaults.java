package dev.plimsoll.defaults;

import dev.plimsoll.api.Api;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.schemas.KindInfo;
import dev.plimsoll.schemas.TypeInfo;
import dev.plimsoll.schemas.Written;
import java.util.Map;

/** The server's defaulting of one minor, for any number of objects. */
public final class Defaults {

  private final Api api;
  private final Written fields;

  private Defaults(Api api, Written fields) {
    this.api = api;
    this.fields = fields;
  }

  /** The defaulting of a server with this API. */
  public static Defaults of(Api api) {
    return new Defaults(api, Written.load());
  }

  /** An object and what becomes of it; one of an unknown kind stays as it is written. */
  public Defaulted fillIn(Manifest manifest) {
    Map<String, Object> written = Reading.plain(manifest.root());
    TypeInfo type = api.kind(manifest.type()).map(KindInfo::type).orElse(null);
    if (type == null) {
      return new Defaulted(written, written, written);
    }
    int minor = api.version().minor();
    Map<String, Object> object = new Decoding(minor).object(manifest.root(), type);
    if (api.isNamespaced(manifest.type())) {
      Map<String, Object> meta = Draft.made(object, "metadata");
      if (Draft.text(meta, "namespace").isEmpty()) {
        meta.put("namespace", manifest.id().namespace());
      }
    }
    new Defaulting(minor, fields).fill(object, type);
    Encoding encoding = new Encoding(minor, fields);
    return new Defaulted(
        written,
        encoding.object(object, type, written, false),
        encoding.object(object, type, Map.of(), true));
  }
}
