import type { ChildGap, ChildPermission, FamilyPermission, PermissionGap } from './permission.js';

/**
 * Why nothing may go, one reason at a time, each with what would allow it.
 *
 * - `familyPermission`, `childPermission`: this permission is missing.
 * - `unsoundWaiver`: the waiver was not agreed by somebody else, or is to be looked at again.
 * - `supervisedByNobodyElse`: danger to life or safety was said, and the caseworker alone decides it (IA#7).
 * - `bodyNotNamed`, `countryNotNamed`, `authorityNotNamed`: there is a permission, and not for this one.
 *   The first says which bodies the permission names today.
 * - `receiverNotKnown`: the host gave the bodies it knows, and this is none of them.
 * - `countryBlocked`: the protocol lets nothing about a child go there (DPI-01).
 * - `possiblePersecution`: an authority of a State that the child may need protection from; no permission allows it (S0:161).
 * - `originNotKnown`: nobody can say whether it is such a State.
 * - `originNotChecked`, `relativesNotChecked`: what must be looked at before anything crosses a border (TRF-02); the safety of relatives
 *   also before a search reaches them there, through whichever body (S0:809).
 * - `familyFeared`: a specialist found that the family may be involved in trafficking, and nobody has cleared the search (TRA-05).
 */
export type Obstacle =
  | { readonly code: 'familyPermission'; readonly permission: FamilyPermission; readonly why: PermissionGap }
  | { readonly code: 'childPermission'; readonly permission: ChildPermission; readonly why: ChildGap }
  | { readonly code: 'unsoundWaiver' }
  | { readonly code: 'supervisedByNobodyElse' }
  | { readonly code: 'bodyNotNamed'; readonly permission: FamilyPermission; readonly named: readonly string[] }
  | { readonly code: 'countryNotNamed'; readonly permission: 'permCrossBorder' }
  | { readonly code: 'authorityNotNamed'; readonly permission: 'permAuthorities' }
  | { readonly code: 'receiverNotKnown'; readonly known: readonly string[] }
  | { readonly code: 'countryBlocked' }
  | { readonly code: 'possiblePersecution' }
  | { readonly code: 'originNotKnown' }
  | { readonly code: 'originNotChecked' }
  | { readonly code: 'relativesNotChecked' }
  | { readonly code: 'familyFeared' };

/**
 * What the worker must have seen before anything goes.
 *
 * - `withheld`: somebody asked that something be kept from somebody.
 * - `limited`: the permission says in words for what this receiver may be told, or which parts (IA#14).
 * - `blockedCountriesUnknown`: the protocol does not say which countries get nothing (DPI-01).
 * - `notSpecialist`: violence or trafficking is known in the case, and the recipient is not trained for it (REF-04).
 * - `vitalInterest`: it goes without a permission, for danger to life or safety.
 */
export type Reminder = 'withheld' | 'limited' | 'blockedCountriesUnknown' | 'notSpecialist' | 'vitalInterest';
