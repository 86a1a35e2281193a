package dev.dateline.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Says at which addresses a host is. */
@FunctionalInterface
public interface Resolver {
  /** Asks as this machine does. */
  Resolver OF_THIS_MACHINE = host -> List.of(InetAddress.getAllByName(host));

  List<InetAddress> addresses(String host) throws UnknownHostException;
}
