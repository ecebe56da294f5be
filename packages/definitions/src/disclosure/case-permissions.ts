import { dueAt, timers } from '@amparo/risk';
import type { Moment } from '../case/case-view.js';
import { dayOf } from '../case/day-of.js';
import { assentEnd } from './assent-end.js';
import type { ChildRecord } from './child-record.js';
import type { FamilyRecord } from './family-record.js';
import { isAhead } from './is-ahead.js';
import type {
  ChildGap,
  ChildPermission,
  FamilyPermission,
  Grant,
  PermissionGap,
  PermissionStanding,
} from './permission.js';
import { refusalsIn, refuses } from './refusals-in.js';

/** What the consents and assents of a case permit at one moment. */
export class CasePermissions {
  readonly #family: readonly FamilyRecord[];
  readonly #child: readonly ChildRecord[];
  readonly #ahead: readonly (FamilyRecord | ChildRecord)[];
  readonly #moment: Moment;

  constructor(records: readonly (FamilyRecord | ChildRecord)[], moment: Moment) {
    const inOrder = records.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
    this.#ahead = inOrder.filter(({ at }) => isAhead(at, moment.now));
    // What is dated after today permits nothing yet, and brings nothing back; what it refuses or takes back counts all the same.
    const counting = inOrder.flatMap((each) => {
      if (!this.#ahead.includes(each)) return [each];
      return refuses(each) ? [refusalsIn(each)] : [];
    });
    this.#family = counting.filter((each) => each.form === 'consent');
    this.#child = counting.filter((each) => each.form === 'assent');
    this.#moment = moment;
  }

  /** The newest consent that answers decides; what was taken back since counts no more (CON-01, CON-07). */
  family(permission: FamilyPermission): PermissionStanding {
    const answering = this.#family.filter(({ grants }) => grants[permission] !== undefined);
    const last = answering.at(-1);
    if (!last) return { holds: false, why: this.#unsaid('consent', permission) };
    const gap = this.#familyGap(last, permission);
    return gap === undefined ? { holds: true, record: last.id } : { holds: false, why: gap };
  }

  /** The consent that a permission of the family rests on. */
  consentOf(permission: FamilyPermission): FamilyRecord | undefined {
    return this.#family.findLast(({ grants }) => grants[permission] !== undefined);
  }

  /** A waiver of the consent of parents that is in force: agreed by somebody else, in time, and not taken back (S1:1003). */
  get waiver(): FamilyRecord | undefined {
    const last = this.#family.at(-1);
    if (!last?.waiver?.sound || last.withdrawn || this.#isOver(last)) return undefined;
    const { reviewDueAt } = last.waiver;
    return reviewDueAt !== undefined && Date.parse(reviewDueAt) < Date.parse(this.#moment.now) ? undefined : last;
  }

  /** There is a waiver, and it is not in force. */
  get isWaiverUnsound(): boolean {
    return this.#family.at(-1)?.waiver !== undefined && this.waiver === undefined;
  }

  /** What the child says: its newest assent decides, and a refusal since is a no to everything (S1:1320). */
  child(permission: ChildPermission): PermissionStanding<ChildGap> {
    if (this.#child.length === 0) return { holds: false, why: this.#unsaid('assent', permission) };
    const at = this.#child.findLastIndex(({ grants }) => grants[permission] !== undefined);
    // An assent is asked for one step at a time: a later yes to another one brings nothing back.
    const since = at < 0 ? this.#child.slice(-1) : this.#child.slice(at);
    const gap = since.map(childGap).find((each) => each !== undefined);
    if (gap !== undefined) return { holds: false, why: gap };
    const last = this.#child[at];
    const grant = last?.grants[permission];
    if (!last || grant === undefined) return { holds: false, why: this.#unsaid('assent', permission) };
    if (last.pressed) return { holds: false, why: 'pressed' };
    if (grant !== 'yes') return { holds: false, why: grant };
    return this.#hasToBeAskedAgain(last) ? { holds: false, why: 'expired' } : { holds: true, record: last.id };
  }

  /** The child is below six years, told gently, and gives no assent (content chapter 17). */
  get childTooYoung(): boolean {
    const last = this.#child.at(-1);
    return last?.tooYoung === true && !this.#hasToBeAskedAgain(last);
  }

  /** The child is of an age to consent to this by itself, by its newest assent (S1:884). */
  childDecides(permission: FamilyPermission): boolean {
    const decides = this.#child.at(-1)?.decides;
    return decides === true || (decides || []).includes(permission);
  }

  /** Somebody asked that something be kept from somebody. */
  get withholds(): boolean {
    return [...this.#family, ...this.#ahead].some((each) => each.form === 'consent' && each.withholds);
  }

  /** Why a permission does not hold of which nothing that counts speaks. */
  #unsaid(
    form: 'consent' | 'assent',
    permission: FamilyPermission | ChildPermission,
  ): 'notYet' | 'notAsked' | 'notRecorded' {
    if (this.#ahead.some((each) => each.form === form && permits(each, permission))) return 'notYet';
    const counting = form === 'consent' ? this.#family : this.#child;
    return counting.length > 0 ? 'notAsked' : 'notRecorded';
  }

  #familyGap(record: FamilyRecord, permission: FamilyPermission): PermissionGap | undefined {
    const grant = record.grants[permission];
    if (grant !== 'yes') return grant === 'later' ? 'later' : 'no';
    if (this.#takenBack(record, permission)) return 'withdrawn';
    if (!record.waiver?.sound) {
      if (!record.signed) return 'notSigned';
      if (record.underage?.includes(permission)) return 'underage';
    }
    return this.#isOver(record) ? 'expired' : undefined;
  }

  #hasToBeAskedAgain(assent: ChildRecord): boolean {
    return assentEnd(assent, this.#family, this.#moment) !== undefined;
  }

  #takenBack(record: FamilyRecord, permission: FamilyPermission): boolean {
    const from = this.#family.indexOf(record);
    return this.#family.some(({ withdrawn }, at) => {
      if (!withdrawn || (withdrawn.scope.length > 0 && !withdrawn.scope.includes(permission))) return false;
      // Written down under an earlier day, it is still the later word.
      return at >= from || Date.parse(withdrawn.at ?? '') > Date.parse(record.at);
    });
  }

  #isOver({ at, endsOn }: FamilyRecord): boolean {
    const { timeZone } = this.#moment;
    // Where a record says no day, the usual twelve months count, and never longer.
    const last = endsOn ?? dueAt(at, timers['T-CONS'].limit, timeZone).slice(0, 10);
    return last < dayOf(this.#moment);
  }
}

function permits(record: FamilyRecord | ChildRecord, permission: FamilyPermission | ChildPermission): boolean {
  const grants: Readonly<Partial<Record<string, Grant>>> = record.grants;
  // In place of a yes stand a waiver of the family's, and the age below which no child is asked.
  const isSpared = record.form === 'consent' ? record.waiver !== undefined : record.tooYoung;
  return isSpared || grants[permission] === 'yes';
}

function childGap({ refuses, withdrawn }: ChildRecord): ChildGap | undefined {
  if (withdrawn) return 'withdrawn';
  return refuses ? 'no' : undefined;
}
