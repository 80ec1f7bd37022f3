import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../workspace.ts';

/** A published strategy as its file gives it: facts with sources. What was not published says `unknown`. */
type CaseFile = {
  organisation: string;
  sector: string;
  sources: { name: string; domain: string; year: number | string }[];
  purpose: { mission_link?: string; goals: { text: string; why: string }[] };
  internal: { strengths: unknown[]; weaknesses: unknown[]; limits: unknown[]; scale?: Record<string, unknown> };
  external: unknown[];
  people: { lead?: string; partner?: string; departments?: string[] };
};

/** One item as `addItem` takes it. */
export type ItemContent = Record<string, Record<string, string>>;

/** A case as it is entered: nothing is in it that was not published. */
export type DemoCase = {
  organisation: { name: string; sector: string };
  /** In the order in which they are entered. */
  items: ItemContent[];
};

export async function readCase(id: string): Promise<DemoCase> {
  return planOf(parse(await readFile(join(root, 'data', 'cases', `${id}.yaml`), 'utf8')) as CaseFile);
}

/** What a case's file becomes in a plan. Fields that were not published are left out, and so stay visibly open. */
export function planOf(file: CaseFile): DemoCase {
  const { organisation, sector, purpose, internal, external, people } = file;
  const source = sourcesOf(file);
  return {
    organisation: { name: shortened(organisation, 200), sector },
    items: [
      ...known(purpose.mission_link).map((statement) => ({ answer: { statement } })),
      ...purpose.goals.map(({ text, why }) => ({
        goal: { statement: text, ...(isKnown(why) ? { rationale: why } : {}) },
      })),
      ...internal.strengths.flatMap(known).map((statement) => ({ strength: { statement } })),
      ...internal.weaknesses.flatMap(known).map((statement) => ({ weakness: { statement } })),
      ...internal.limits.flatMap(known).map((statement) => ({ limit: { statement } })),
      ...scaleOf(internal.scale).map((statement) => ({ finding: { statement, origin: 'INTERNAL', source } })),
      ...external.flatMap(known).map((statement) => ({ finding: { statement, origin: 'EXTERNAL', source } })),
      ...[...known(people.lead), ...known(people.partner), ...(people.departments ?? []).flatMap(known)].map(
        (name) => ({
          stakeholder: { name: shortened(name, 300) },
        }),
      ),
    ],
  };
}

/** The file says which sources it rests on, not which fact rests on which; so all are named. */
function sourcesOf({ sources }: CaseFile): string {
  return shortened(sources.map(({ name, domain }) => `${name} (${domain})`).join('; '), 300);
}

function scaleOf(scale: CaseFile['internal']['scale'] = {}): string[] {
  return Object.entries(scale).map(([name, value]) => `${capitalised(name.replaceAll('_', ' '))}: ${String(value)}`);
}

/** A fact of the file as text. YAML reads `[word: more]` as a pair; here it is a sentence with a colon. */
function known(fact: unknown): string[] {
  if (typeof fact === 'object' && fact !== null) {
    return Object.entries(fact).map(([name, value]) => `${name}: ${String(value)}`);
  }
  return isKnown(fact) ? [String(fact)] : [];
}

function isKnown(fact: unknown): boolean {
  return fact !== undefined && fact !== null && !/^unknown\b/.test(String(fact));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
