/** Why a device was locked: somebody asked for it, nobody was there, or somebody left quickly. */
export type LockReason = 'asked' | 'idle' | 'exit';

/** All that the tabs of one worker ever tell each other. */
export type Told = 'here' | LockReason | 'wiped';
