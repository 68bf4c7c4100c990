import { createRandom } from "../../src/random.js";
import type { Actor, BehaviourMaterial } from "./material.js";

/** One sentence with every filler of one slot in turn, all else equal. */
export interface SwapFamily {
  /** Class of the slot: `STATE` */
  readonly slot: string;
  readonly template: string;
  readonly members: readonly { readonly filler: string; readonly text: string }[];
}

interface Slot {
  readonly name: string;
  readonly class: string;
  readonly gender: string | undefined;
}

const slotPattern = /\{([A-Z_]+)(\d?)(?::([fm]))?\}/gu;
/** Sentences that each slot of a template is tried in. */
const settingsPerSlot = 3;

function slotsOf(template: string): Slot[] {
  return [...template.matchAll(slotPattern)].map(([name, slot, , gender]) => ({ name, class: slot, gender }));
}

function fillersOf(slot: Slot, actors: readonly Actor[]): Actor[] {
  const fillers = actors.filter(
    (actor) => actor.slot === slot.class && (slot.gender === undefined || actor.gender === slot.gender),
  );
  if (fillers.length < 2) throw new Error(`${slot.name}: fewer than two fillers`);
  return fillers;
}

function fill(template: string, slots: readonly Slot[], fillers: readonly Actor[]): string {
  const text = slots.reduce((filled, { name }, index) => filled.replace(name, fillers[index].text), template);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const meetAtHome = (fillers: readonly Actor[]): boolean => {
  const homes = fillers.flatMap(({ home }) => home ?? []);
  return new Set(homes).size < homes.length;
};

/** Fills the templates: for every slot, in a few settings of the other slots, one sentence with each filler. Deterministic. */
export function fillTemplates({ templates, actors }: BehaviourMaterial): SwapFamily[] {
  return templates.flatMap((template, number) => {
    const random = createRandom(number);
    const pick = (fillers: readonly Actor[]) => fillers[Math.floor(random() * fillers.length)];
    const slots = slotsOf(template);
    const choices = slots.map((slot) => fillersOf(slot, actors));
    return slots.flatMap((slot, position) =>
      Array.from({ length: slots.length === 1 ? 1 : settingsPerSlot }, () => {
        const setting = choices.map(pick);
        const members = choices[position]
          .map((filler) => ({ filler, fillers: setting.with(position, filler) }))
          .filter(({ fillers }) => !meetAtHome(fillers))
          .map(({ filler, fillers }) => ({ filler: filler.text, text: fill(template, slots, fillers) }));
        return { slot: slot.class, template, members };
      }).filter(({ members }) => members.length >= 2),
    );
  });
}
