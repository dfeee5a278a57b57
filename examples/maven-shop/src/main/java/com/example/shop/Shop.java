package com.example.shop;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Greets, with the words of the ConfigMap in src/main/k8s. */
public final class Shop {

  private Shop() {}

  /** Serves until somebody stops it. */
  public static void main(String[] args) throws IOException {
    byte[] greeting =
        System.getenv().getOrDefault("GREETING", "Ahoy").getBytes(StandardCharsets.UTF_8);
    HttpServer server = HttpServer.create(new InetSocketAddress(8080), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, greeting.length);
          exchange.getResponseBody().write(greeting);
          exchange.close();
        });
    server.start();
  }
}
