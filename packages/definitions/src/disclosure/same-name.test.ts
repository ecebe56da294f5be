import { describe, expect, it } from 'vitest';
import { receiverOf, type Receiver } from './receiver.js';
import { isSame, meant } from './same-name.js';

const receiver = (code: string, name: string, state = 'EG'): Receiver => ({ code, name, kind: 'organisation', state });

describe('a name that somebody types', () => {
  it.each([
    ['Santé pour tous', ' SANTE  pour tous'],
    ['Médecins d’ici', "medecins d'ici"],
    ['Croix\u2011Rouge', 'croix-rouge'],
    ['Croix-Rouge', 'Croix Rouge'],
    ['Clínica Nuñez', 'clinica nunez'],
    ['الهلال الأحمر', 'الهِلال الاحمر'],
    ['جمعيّة الأمل', 'جمعية الأمل'],
    ['Health post', 'Health\u200b post\u200f'],
  ])('%s is the same as %s', (one, other) => {
    expect(isSame(one, other)).toBe(true);
    expect(isSame(other, one)).toBe(true);
  });

  it.each([
    ['Clinic 1', 'Clinic 11'],
    ['Clinic 1 1', 'Clinic 11'],
    ['Health post North', 'Health post'],
    ['Health post', 'Health-posts'],
    ['Therapist centre', 'The rapist centre'],
    ['কি', 'কা'],
    ['Мой дом', 'Мои дом'],
    ['دار السلام', 'دار السلامة'],
    ['Save', 'Safe'],
  ])('%s is not the same as %s', (one, other) => {
    expect(isSame(one, other)).toBe(false);
  });
});

describe('the one that is meant', () => {
  const names = (all: readonly string[], typed: string) => meant(all, typed, (each) => [each]);

  it('is the one that is spelled so, else the only one that comes near, and never one of two', () => {
    const both = ['Casa Pública', 'Casa Publica'];
    expect(names(both, 'casa publica')).toEqual(['Casa Publica']);
    expect(names(both, 'CASA PÚBLICA')).toEqual(['Casa Pública']);
    expect(names(both, 'Cása Publica')).toEqual([]);
    expect(names(['Casa Pública'], 'casa publica')).toEqual(['Casa Pública']);
    expect(names(['Casa Pública', 'Casa Pública'], 'casa publica')).toHaveLength(2);
  });

  it('is no receiver where two of the host have one name, but by their codes', () => {
    const known = [receiver('M-EG', 'Ministry of Labour'), receiver('M-ER', 'Ministry of Labour', 'ER')];
    expect(receiverOf(known, 'Ministry of Labour')).toBeUndefined();
    expect(receiverOf(known, 'm-er')?.state).toBe('ER');
    expect(receiverOf([receiver('S', 'Santé')], 'sante')?.code).toBe('S');
  });
});
