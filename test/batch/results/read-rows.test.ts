import { expect, it } from "vitest";
import { createFormatter, readRows } from "../../../src/batch/results/index.js";
import { createTemporaryFolder } from "../../cli/temporary-folder.js";
import { labelRow } from "./sample.js";

const folder = createTemporaryFolder();

it("reads what was written with its text", async () => {
  const rows = [
    labelRow("He denied it.\u2028Rain\rfell.", { fields: { source: "Gazette", page: 3 } }),
    labelRow("", { id: 7, fields: {} }),
  ];
  const { row } = createFormatter("jsonl", { frames: ["denial"], text: true });
  const file = folder.write("rows.jsonl", rows.map((each) => [...row(each)].join("")).join(""));
  const read = [];
  for await (const each of readRows(file)) read.push(each);
  expect(read).toEqual(rows);
});
