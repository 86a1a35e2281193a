package dev.dateline.json;

import dev.dateline.release.Address;
import dev.dateline.release.Claim;
import dev.dateline.release.Names;
import dev.dateline.release.ReleaseId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A claim on an address as a tree, without its owner. */
public final class ClaimTree {
  private ClaimTree() {}

  public static Map<String, Object> of(Claim claim) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("address", claim.address().path());
    tree.put("role", Names.of(claim.role()));
    tree.put("epoch", claim.epoch());
    tree.put("hasLed", claim.hasLed());
    return tree;
  }

  /** Reads what {@link #of} wrote. */
  public static Claim read(ReleaseId owner, Map<String, Object> tree) {
    return Fields.stored(
        tree,
        fields -> {
          fields.requireAll("address", "role", "epoch", "hasLed");
          Address address = fields.value("address", Address::of);
          Claim.Role role = fields.constant("role", Claim.Role.class);
          long epoch = fields.number("epoch");
          boolean hasLed = fields.flag("hasLed");
          return fields.build(
              () ->
                  new Claim(
                      Objects.requireNonNull(address),
                      owner,
                      Objects.requireNonNull(role),
                      epoch,
                      hasLed));
        });
  }
}
