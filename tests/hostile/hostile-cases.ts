import { ADDRESS_HOLDERS, SCHEME_ADDRESSES, SCRIPT_ADDRESSES } from './address-cases';
import { CLOBBERING } from './clobbering-cases';
import type { HostileCase } from './hostile-case';
import { LOADING } from './loading-cases';
import { MUTATIONS } from './mutation-cases';
import { SCRIPTS } from './script-cases';

/** The corpus by class. */
const CLASSES: Record<string, HostileCase[]> = {
  script: SCRIPTS,
  mutation: MUTATIONS,
  'script address': SCRIPT_ADDRESSES,
  'other address': SCHEME_ADDRESSES,
  'address holder': ADDRESS_HOLDERS,
  loading: LOADING,
  clobbering: CLOBBERING,
};

/** A case as it is used. */
export interface PlacedCase {
  /** Its class and title. */
  title: string;
  /** What `top.ran` becomes when it ran. */
  number: number;
  html: string;
}

/** All cases, their canary at this address: `ORIGIN/called/NUMBER`, with endings. */
export function hostileCases(origin: string): PlacedCase[] {
  return Object.entries(CLASSES)
    .flatMap(([name, cases]) =>
      cases.map(([title, html]) => ({ title: `${name}: ${title}`, html })),
    )
    .map(({ title, html }, index) => ({
      title,
      number: index + 1,
      html: html
        .replaceAll('RUN', `top.ran=${index + 1}`)
        .replaceAll('NET', `${origin}/called/${index + 1}`),
    }));
}
