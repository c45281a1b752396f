import type { Unit, UnitRegistry } from './registry.ts';

/** How a unit's page is called: its place, or its document where that names none, and its first name. */
export function addressOf({ key, names }: Pick<Unit, 'key' | 'names'>): string {
  return `${placeOf({ key })} ${names[0] ?? ''}`;
}

/** The place a unit belongs to; for a document without one its id. */
export function placeOf({ key }: Pick<Unit, 'key'>): string {
  return key.slice(0, key.indexOf(' '));
}

/** The unit an address names, by any of the names it is printed under. */
export function unitAt({ units }: Pick<UnitRegistry, 'units'>, address: string): Unit | undefined {
  const at = address.indexOf(' ');
  const [place, name] = [address.slice(0, at), address.slice(at + 1)];
  return units.find((unit) => placeOf(unit) === place && unit.names.includes(name));
}
