import type { Labeller } from "../../src/labeller.js";
import { type LabelledLanguage, labelledLanguages } from "../../src/languages.js";
import { type BehaviourMaterial, readBehaviourMaterial } from "./material.js";
import { listNoise } from "./noise.js";
import { fillTemplates, type SwapFamily } from "./swaps.js";

export const capabilities = [
  "minimum functionality",
  "actor swap",
  "number and date swap",
  "noise",
  "direction",
] as const;
export type Capability = (typeof capabilities)[number];

/** What a capability's tests came to in one language, for one bullet, slot, kind of noise or kind of edit. */
export interface BehaviourOutcome {
  readonly capability: Capability;
  readonly language: LabelledLanguage;
  readonly group: string;
  readonly cases: number;
  readonly failed: number;
  /** Each failure in a line or two: the sentence, what was wanted, what came. */
  readonly failures: readonly string[];
}

const join = (labels: readonly string[]): string => labels.join(" + ") || "none";

type Reader = (text: string) => readonly string[];

function createReader(labeller: Labeller): Reader {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    let labels = known.get(text);
    if (!labels) {
      labels = labeller
        .labelSentence(text)
        .labels.map(({ frame }) => frame)
        .sort();
      known.set(text, labels);
    }
    return labels;
  };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

type GroupOutcome = Omit<BehaviourOutcome, "capability" | "language">;

/** Counts the cases of each group and those for which `check` gives a line. */
function countFailures<T>(
  cases: readonly T[],
  groupOf: (one: T) => string,
  check: (one: T) => string | undefined,
): GroupOutcome[] {
  return [...groupBy(cases, groupOf)].map(([group, own]) => {
    const failures = own.flatMap((one) => check(one) ?? []);
    return { group, cases: own.length, failed: failures.length, failures };
  });
}

function testMinimum({ minimum }: BehaviourMaterial, read: Reader): GroupOutcome[] {
  return countFailures(
    minimum,
    ({ bullet }) => bullet,
    ({ text, labels }) => {
      const found = read(text);
      return join(found) === join(labels)
        ? undefined
        : `${text}\n  wanted ${join(labels)}, came ${join(found)}`;
    },
  );
}

function testDirections({ directions }: BehaviourMaterial, read: Reader): GroupOutcome[] {
  return countFailures(
    directions,
    ({ kind }) => kind,
    (pair) => {
      const missed = read(pair.with).includes(pair.frame) ? [] : [`${pair.with}\n  without ${pair.frame}`];
      const added = read(pair.without).includes(pair.frame) ? [`${pair.without}\n  with ${pair.frame}`] : [];
      return missed.length + added.length > 0 ? [...missed, ...added].join("\n") : undefined;
    },
  );
}

const pairsOf = (count: number): number => (count * (count - 1)) / 2;

/** Any two fillers of a family are a pair; it fails where the labels differ. The rarer readings are listed. */
function testFamilies(families: readonly SwapFamily[], read: Reader): GroupOutcome[] {
  return [...groupBy(families, ({ slot }) => slot)].map(([group, own]) => {
    let cases = 0;
    let failed = 0;
    // one line for all settings of a template that fail alike
    const failures = new Map<string, string>();
    for (const { members, template } of own) {
      const readings = [...groupBy(members, ({ text }) => join(read(text)))].sort(
        ([, one], [, other]) => other.length - one.length,
      );
      cases += pairsOf(members.length);
      failed += pairsOf(members.length);
      for (const [, alike] of readings) failed -= pairsOf(alike.length);
      const [usual, ...rarer] = readings;
      for (const [labels, alike] of rarer) {
        const name = `${template}: ${alike.map(({ filler }) => filler).join(", ")}`;
        failures.set(name, `${name}\n  ${labels} instead of ${usual[0]}: ${alike[0].text}`);
      }
    }
    return { group, cases, failed, failures: [...failures.values()] };
  });
}

function testNoise(
  language: LabelledLanguage,
  material: BehaviourMaterial,
  families: readonly SwapFamily[],
  read: Reader,
): GroupOutcome[] {
  const texts = new Set([
    ...material.minimum.map(({ text }) => text),
    ...material.directions.flatMap((pair) => [pair.with, pair.without]),
    ...families.map(({ members }) => members[0].text),
  ]);
  const cases = listNoise(language).flatMap(({ kind, apply }) =>
    [...texts]
      .map((text) => ({ kind, text, noisy: apply(text) }))
      .filter(({ text, noisy }) => text !== noisy),
  );
  return countFailures(
    cases,
    ({ kind }) => kind,
    ({ text, noisy }) =>
      join(read(text)) === join(read(noisy))
        ? undefined
        : `${noisy}\n  ${join(read(noisy))} instead of ${join(read(text))}`,
  );
}

const isActor = (family: SwapFamily): boolean => family.slot !== "NUMBER" && family.slot !== "DATE";

/** Runs all behaviour tests, after Ribeiro et al., "Beyond Accuracy: Behavioral Testing of NLP Models with CheckList" (ACL 2020). */
export function testBehaviour(labeller: Labeller): BehaviourOutcome[] {
  const read = createReader(labeller);
  return labelledLanguages.flatMap((language) => {
    const material = readBehaviourMaterial(language);
    const families = fillTemplates(material);
    const outcomes: Record<Capability, GroupOutcome[]> = {
      "minimum functionality": testMinimum(material, read),
      "actor swap": testFamilies(families.filter(isActor), read),
      "number and date swap": testFamilies(
        families.filter((family) => !isActor(family)),
        read,
      ),
      noise: testNoise(language, material, families, read),
      direction: testDirections(material, read),
    };
    return capabilities.flatMap((capability) =>
      outcomes[capability].map((outcome) => ({ capability, language, ...outcome })),
    );
  });
}

/** Share of failed cases over several outcomes. */
export function failureRate(outcomes: readonly BehaviourOutcome[]): number {
  const sum = (count: (outcome: BehaviourOutcome) => number) =>
    outcomes.reduce((total, outcome) => total + count(outcome), 0);
  return sum(({ failed }) => failed) / sum(({ cases }) => cases);
}
