package dev.plimsoll.schema;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.schemas.TypeInfo;

/** Whether an object would be well-shaped as another type; what a change of apiVersion rests on. */
interface ShapeFit {

  /** Whether all that is written is there in the type, too, and of the right form. */
  boolean fits(Manifest manifest, TypeInfo type);
}
