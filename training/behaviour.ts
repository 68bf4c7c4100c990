/**
 * Runs the behaviour tests on the bundled model, or on another.
 *
 *   npx tsx training/behaviour.ts [--model MODEL]     failure rates by capability and language, as Markdown
 *   npx tsx training/behaviour.ts --groups           … by bullet, slot, kind of noise and kind of edit, where there are any
 *   npx tsx training/behaviour.ts --list [WORDS]     every failure, or those of the groups whose name has the words
 */
import { parseArgs } from "node:util";
import { loadLabeller } from "../src/labeller.js";
import { testBehaviour } from "./behaviour-outcomes.js";
import { behaviourSection } from "./behaviour-table.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { model: { type: "string" }, groups: { type: "boolean" }, list: { type: "boolean" } },
});

const outcomes = testBehaviour(await loadLabeller({ model: values.model }));
const nameOf = ({ language, capability, group }: (typeof outcomes)[number]) =>
  `${language}, ${capability}, ${group}`;

if (values.list) {
  for (const outcome of outcomes) {
    const name = nameOf(outcome);
    if (outcome.failed === 0 || positionals.some((words) => !name.includes(words))) continue;
    console.log(`\n## ${name}: ${outcome.failed} of ${outcome.cases}\n\n${outcome.failures.join("\n")}`);
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
