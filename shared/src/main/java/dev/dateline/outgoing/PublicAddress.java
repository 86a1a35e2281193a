package dev.dateline.outgoing;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Which addresses are those of the public internet, by the registries of IANA for special purposes.
 *
 * <p>Of IPv6 only what is given to the world (2000::/3) is one, and of that nothing through which
 * an IPv4 address could be meant: so neither mapped ones, NAT64, 6to4 nor Teredo lead inside.
 */
public final class PublicAddress {
  private static final List<Block> NOT_OF_V4 =
      List.of(
          Block.of(8, 0),
          Block.of(8, 10),
          Block.of(10, 100, 64),
          Block.of(8, 127),
          Block.of(16, 169, 254),
          Block.of(12, 172, 16),
          Block.of(24, 192, 0, 0),
          Block.of(24, 192, 0, 2),
          Block.of(24, 192, 88, 99),
          Block.of(16, 192, 168),
          Block.of(15, 198, 18),
          Block.of(24, 198, 51, 100),
          Block.of(24, 203, 0, 113),
          Block.of(4, 224),
          Block.of(4, 240));

  private static final Block GIVEN_OF_V6 = Block.of(3, 0x20);
  private static final List<Block> NOT_OF_V6 =
      List.of(
          Block.of(23, 0x20, 0x01, 0x00),
          Block.of(32, 0x20, 0x01, 0x0d, 0xb8),
          Block.of(16, 0x20, 0x02),
          Block.of(20, 0x3f, 0xff));

  private PublicAddress() {}

  /** All addresses whose first bits are these. */
  private record Block(int bits, int prefix) {
    static Block of(int bits, int... octets) {
      byte[] prefix = new byte[4];
      for (int i = 0; i < octets.length; i++) {
        prefix[i] = (byte) octets[i];
      }
      return new Block(bits, first(prefix));
    }

    boolean has(int first) {
      return (first ^ prefix) >>> (32 - bits) == 0;
    }
  }

  private static int first(byte[] octets) {
    return ByteBuffer.wrap(octets).getInt();
  }

  /** Tells whether an address is one of the public internet. */
  public static boolean is(InetAddress address) {
    int first = first(address.getAddress());
    return address instanceof Inet4Address
        ? NOT_OF_V4.stream().noneMatch(block -> block.has(first))
        : GIVEN_OF_V6.has(first) && NOT_OF_V6.stream().noneMatch(block -> block.has(first));
  }
}
