package dev.plimsoll.cel;

import com.google.common.net.InetAddresses;
import dev.cel.bundle.CelBuilder;
import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/** Addresses and blocks of them: {@code library.IP} and {@code library.CIDR}. */
final class AddressFunctions {

  private static final CelType IP = OpaqueType.create("net.IP");
  private static final CelType CIDR = OpaqueType.create("net.CIDR");
  private static final List<CelType> TEXT = List.of(SimpleType.STRING);
  private static final List<Class<?>> TEXT_CLASS = List.of(String.class);

  private AddressFunctions() {}

  /**
   * A block of addresses.
   *
   * @param address an address in it
   * @param bits how many of the first bits are the same for all
   */
  record Block(InetAddress address, int bits) {

    boolean contains(InetAddress other) {
      return other.getAddress().length == address.getAddress().length
          && masked(other, bits).equals(masked(address, bits));
    }

    @Override
    public String toString() {
      return InetAddresses.toAddrString(address) + "/" + bits;
    }
  }

  static void addTo(CelBuilder builder) {
    Functions functions = new Functions();
    functions.global("ip", "string_to_ip", IP, TEXT, TEXT_CLASS, args -> address(args[0]));
    functions.global(
        "isIP", "is_ip", SimpleType.BOOL, TEXT, TEXT_CLASS, args -> parse(args[0]).isPresent());
    functions.global(
        "ip.isCanonical",
        "ip_is_canonical",
        SimpleType.BOOL,
        TEXT,
        TEXT_CLASS,
        args -> {
          return InetAddresses.toAddrString(address(args[0])).equals(args[0]);
        });
    of(functions, "family", SimpleType.INT, ip -> ip instanceof Inet4Address ? 4L : 6L);
    of(functions, "isUnspecified", SimpleType.BOOL, InetAddress::isAnyLocalAddress);
    of(functions, "isLoopback", SimpleType.BOOL, InetAddress::isLoopbackAddress);
    of(functions, "isLinkLocalMulticast", SimpleType.BOOL, AddressFunctions::isLinkMulticast);
    of(functions, "isLinkLocalUnicast", SimpleType.BOOL, InetAddress::isLinkLocalAddress);
    of(functions, "isGlobalUnicast", SimpleType.BOOL, AddressFunctions::isGlobalUnicast);
    functions.global(
        "string",
        "ip_to_string",
        SimpleType.STRING,
        List.of(IP),
        List.of(InetAddress.class),
        args -> InetAddresses.toAddrString((InetAddress) args[0]));
    functions.global("cidr", "string_to_cidr", CIDR, TEXT, TEXT_CLASS, args -> block(args[0]));
    functions.global(
        "isCIDR",
        "is_cidr",
        SimpleType.BOOL,
        TEXT,
        TEXT_CLASS,
        args -> parseBlock(args[0]).isPresent());
    functions.global(
        "string",
        "cidr_to_string",
        SimpleType.STRING,
        List.of(CIDR),
        List.of(Block.class),
        args -> args[0].toString());
    functions.member(
        "ip", "cidr_ip", IP, List.of(CIDR), List.of(Block.class), args -> block(args).address());
    functions.member(
        "prefixLength",
        "cidr_prefix_length",
        SimpleType.INT,
        List.of(CIDR),
        List.of(Block.class),
        args -> (long) block(args).bits());
    functions.member(
        "masked", "cidr_masked", CIDR, List.of(CIDR), List.of(Block.class), args -> masked(args));
    contains(
        functions,
        "containsIP",
        IP,
        InetAddress.class,
        args -> {
          return block(args).contains((InetAddress) args[1]);
        });
    contains(
        functions,
        "containsIP",
        SimpleType.STRING,
        String.class,
        args -> {
          return block(args).contains(address(args[1]));
        });
    contains(
        functions,
        "containsCIDR",
        CIDR,
        Block.class,
        args -> {
          return containsBlock(block(args), (Block) args[1]);
        });
    contains(
        functions,
        "containsCIDR",
        SimpleType.STRING,
        String.class,
        args -> {
          return containsBlock(block(args), block(args[1]));
        });
    functions.addTo(builder);
  }

  private interface Property {
    Object of(InetAddress address);
  }

  private static void of(Functions functions, String name, CelType result, Property property) {
    functions.member(
        name,
        "ip_" + name,
        result,
        List.of(IP),
        List.of(InetAddress.class),
        args -> property.of((InetAddress) args[0]));
  }

  private static void contains(
      Functions functions, String name, CelType other, Class<?> type, Functions.Body body) {
    functions.member(
        name,
        "cidr_" + name + "_" + type.getSimpleName(),
        SimpleType.BOOL,
        List.of(CIDR, other),
        List.of(Block.class, type),
        body);
  }

  private static boolean containsBlock(Block outer, Block inner) {
    return outer.bits() <= inner.bits() && outer.contains(inner.address());
  }

  private static boolean isLinkMulticast(InetAddress ip) {
    byte[] bytes = ip.getAddress();
    return ip instanceof Inet4Address
        ? bytes[0] == (byte) 224 && bytes[1] == 0 && bytes[2] == 0
        : ip.isMCLinkLocal();
  }

  private static boolean isGlobalUnicast(InetAddress ip) {
    boolean broadcast = InetAddresses.toAddrString(ip).equals("255.255.255.255");
    return !(broadcast
        || ip.isAnyLocalAddress()
        || ip.isLoopbackAddress()
        || ip.isMulticastAddress()
        || ip.isLinkLocalAddress());
  }

  private static Block block(Object[] args) {
    return (Block) args[0];
  }

  private static Block masked(Object[] args) {
    return new Block(masked(block(args).address(), block(args).bits()), block(args).bits());
  }

  private static InetAddress masked(InetAddress address, int bits) {
    byte[] bytes = address.getAddress();
    for (int i = 0; i < bytes.length; i++) {
      int left = Math.max(0, Math.min(8, bits - 8 * i));
      bytes[i] &= (byte) (0xff << (8 - left));
    }
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Without zones, and without addresses of version 4 in the clothes of version 6. */
  private static Optional<InetAddress> parse(Object text) {
    String ip = (String) text;
    boolean foreign = ip.indexOf('%') >= 0 || (ip.indexOf(':') >= 0 && ip.indexOf('.') >= 0);
    return !foreign && InetAddresses.isInetAddress(ip)
        ? Optional.of(InetAddresses.forString(ip))
        : Optional.empty();
  }

  private static InetAddress address(Object text) throws CelEvaluationException {
    Optional<InetAddress> address = parse(text);
    if (address.isEmpty()) {
      throw new CelEvaluationException("IP Address \"" + text + "\" parse error");
    }
    return address.get();
  }

  private static Optional<Block> parseBlock(Object text) {
    String written = (String) text;
    int slash = written.indexOf('/');
    Optional<InetAddress> address =
        slash < 0 ? Optional.empty() : parse(written.substring(0, slash));
    String digits = written.substring(slash + 1);
    if (address.isEmpty() || digits.isEmpty() || digits.length() > 3) {
      return Optional.empty();
    }
    int bits = 0;
    for (int i = 0; i < digits.length(); i++) {
      if (!Character.isDigit(digits.charAt(i))
          || (i == 0 && digits.length() > 1 && digits.charAt(0) == '0')) {
        return Optional.empty();
      }
      bits = bits * 10 + (digits.charAt(i) - '0');
    }
    return bits <= 8 * address.get().getAddress().length
        ? Optional.of(new Block(address.get(), bits))
        : Optional.empty();
  }

  private static Block block(Object text) throws CelEvaluationException {
    Optional<Block> block = parseBlock(text);
    if (block.isEmpty()) {
      throw new CelEvaluationException("CIDR \"" + text + "\" parse error");
    }
    return block.get();
  }
}
