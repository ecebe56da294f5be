import type { Client, ParcelStatus } from '@amparo/sdk';

/**
 * What waits to be sent and was sent; undefined where the outbox cannot be read, since a form that was sent would look like
 * one that is still being written. Where what sends has not come yet nothing is known of it, and the cases are shown without.
 */
export async function knownParcels(client: Client | undefined): Promise<readonly ParcelStatus[] | undefined> {
  const asked = await client?.parcels();
  if (asked?.ok) return asked.parcels;
  return asked?.error.code === 'outboxFailed' ? undefined : [];
}
