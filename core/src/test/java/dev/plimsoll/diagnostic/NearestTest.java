package dev.plimsoll.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class NearestTest {

  private static final List<String> NAMES = List.of("web", "web-config", "orders-db", "containers");

  private static Optional<String> nearest(String name) {
    return Nearest.to(name, NAMES);
  }

  @Test
  void slipsOfTheFinger() {
    assertEquals(Optional.of("web-config"), nearest("web-confg"));
    assertEquals(Optional.of("web"), nearest("wbe"));
    assertEquals(Optional.of("containers"), nearest("contianer"));
    assertEquals(Optional.of("orders-db"), nearest("order-db"));
  }

  @Test
  void otherCase() {
    assertEquals(Optional.of("containers"), nearest("CONTAINERS"));
  }

  @Test
  void aWordMoreOrLess() {
    assertEquals(Optional.of("orders-db"), nearest("orders"));
    assertEquals(Optional.of("web"), nearest("shop-web"));
  }

  @Test
  void whatIsFarIsNotNamed() {
    assertEquals(Optional.empty(), nearest("billing"));
    assertEquals(Optional.empty(), nearest("ab"));
    assertEquals(Optional.empty(), nearest(""));
    assertEquals(Optional.empty(), nearest("x".repeat(10_000)));
  }

  @Test
  void aNameIsNotNearItself() {
    assertEquals(Optional.empty(), Nearest.to("web", List.of("web")));
    assertEquals("", Nearest.question("billing", NAMES));
    assertEquals("did you mean `web`?", Nearest.question("wbe", NAMES));
  }
}
