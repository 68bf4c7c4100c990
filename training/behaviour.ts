/**
 * Runs the behaviour tests on the bundled model, or on another.
 *
 *   npx tsx training/behaviour.ts [--model MODEL]    failure rates by capability and language, as Markdown
 *   npx tsx training/behaviour.ts --groups           … by bullet, slot, kind of noise and kind of edit, where there are any
 *   npx tsx training/behaviour.ts --list [WORDS]     every failure, or those of the groups whose name has one of the words
 */
import { parseArgs } from "node:util";
import { loadLabeller } from "../src/labeller.js";
import { testBehaviour } from "./behaviour/outcomes.js";
import { behaviourSection } from "./behaviour/table.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { model: { type: "string" }, groups: { type: "boolean" }, list: { type: "boolean" } },
});

const outcomes = testBehaviour(await loadLabeller({ model: values.model }));
const nameOf = ({ language, capability, group }: (typeof outcomes)[number]) =>
  `${language}, ${capability}, ${group}`;

if (values.list) {
  const isWanted = (name: string) =>
    positionals.length === 0 || positionals.some((words) => name.includes(words));
  for (const outcome of outcomes.filter((one) => one.failed > 0 && isWanted(nameOf(one)))) {
    const { failed, cases, failures } = outcome;
    console.log(`\n## ${nameOf(outcome)}: ${failed} of ${cases}\n\n${failures.join("\n")}`);
  }
} else {
  const rows = values.groups
    ? [
        ["group", "failed"],
        ...outcomes
          .filter(({ failed }) => failed > 0)
          .map((outcome) => [nameOf(outcome), `${outcome.failed} / ${outcome.cases}`]),
      ]
    : behaviourSection(outcomes).table;
  const [head, ...body] = rows;
  for (const cells of [head, head.map(() => "---"), ...body]) console.log(`| ${cells.join(" | ")} |`);
}
