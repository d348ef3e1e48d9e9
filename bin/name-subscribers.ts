import { maskAddress } from "../shared/alerts/address.ts";
import { machineKey } from "../shared/pipeline/outbox-ledger.ts";
import type { NameOf } from "./describe-alert.ts";
import type { WatchEnvironment } from "./open-environment.ts";

/** Ids with their masked addresses, so that a person recognises their readers and nobody else's are shown. */
export async function nameSubscribers({ subscribers }: Pick<WatchEnvironment, "subscribers">): Promise<NameOf> {
  const known = new Map((await subscribers.list()).map((row) => [row.subscriberId, row]));
  return (id) => {
    if (id === machineKey) return "machine subscribers";
    const row = known.get(id);
    return row === undefined || row.address === "" ? id : `${id} ${maskAddress(row.protocol, row.address)}`;
  };
}
