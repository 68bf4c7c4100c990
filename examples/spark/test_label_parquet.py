"""The job on a real local cluster: the same labels as one process, and nothing lost when an executor is killed.

RIWAYA is how to call riwaya; the sentences are the seeds of the repository.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from pathlib import Path

import pyspark
from pyspark.sql import SparkSession

import label_parquet

ROOT = Path(__file__).resolve().parents[2]
RIWAYA = os.environ.get("RIWAYA", f"node {ROOT}/dist/cli/main.js")
os.environ["SPARK_HOME"] = os.path.dirname(pyspark.__file__)
os.environ["PYSPARK_PYTHON"] = sys.executable


def read_articles(count: int) -> list[dict]:
    """Articles of three seeds each, in both languages, one of them without a text."""
    files = sorted((ROOT / "seeds").glob("*-news-1.jsonl"))
    texts = [json.loads(line)["text"] for file in files for line in file.read_text("utf8").splitlines()]
    articles = [
        {
            "number": number,
            "outlet": f"outlet {number % 3}",
            "body": "\n".join(texts[(3 * number + turn) % len(texts)] for turn in range(3)),
        }
        for number in range(count)
    ]
    articles[7]["body"] = None
    return articles


def label_alone(articles: list[dict]) -> dict:
    """What one process says: by article number, the sentences with their labels and spans."""
    lines = [json.dumps({"id": row["number"], "text": row["body"]}, ensure_ascii=False) for row in articles]
    command = f"{RIWAYA} label - --input-format jsonl --error-rows --quiet --concurrency 1".split()
    done = subprocess.run(command, input="\n".join(lines), capture_output=True, text=True, encoding="utf8", check=True)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    return {row["id"]: [describe(sentence) for sentence in row.get("sentences", [])] for row in rows}


def describe(sentence) -> tuple:
    labels = sentence["labels"]
    return (
        sentence["start"],
        sentence["end"],
        sentence["text"],
        sentence["language"],
        tuple((label["frame"], label["confidence"], tuple(span["text"] for span in label["evidence"])) for label in labels),
    )


def processes(word: str) -> list[int]:
    """The processes on this machine that have a word in their command line."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if word.encode() in (folder / "cmdline").read_bytes():
                found.append(int(folder.name))
        except OSError:
            continue
    return found


def start(master: str) -> SparkSession:
    quiet = {"spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false", "spark.sql.shuffle.partitions": "4"}
    spark = SparkSession.builder.master(master).config(map=quiet).getOrCreate()
    spark.sparkContext.setLogLevel("OFF")
    return spark


class LabelParquet(unittest.TestCase):
    def run_job(self, master: str, articles: list[dict], while_running=lambda: None) -> tuple[dict, dict]:
        """Runs the job from Parquet to Parquet; gives the sentences by article, and the errors."""
        spark = start(master)
        try:
            with tempfile.TemporaryDirectory() as folder:
                given, made = f"{folder}/articles.parquet", f"{folder}/labelled.parquet"
                spark.createDataFrame(articles, "number long, outlet string, body string").write.parquet(given)
                meanwhile = threading.Thread(target=while_running)
                meanwhile.start()
                arguments = ["--text-field", "body", "--partition-by", "outlet", "--tasks", "24", "--riwaya", RIWAYA]
                self.assertEqual(label_parquet.main([given, made, *arguments], spark), 0)
                meanwhile.join()
                self.assertEqual(len(list(Path(made).glob("outlet=*"))), 3)
                rows = spark.read.parquet(made).orderBy("number", "sentence").collect()
        finally:
            spark.stop()
        found: dict = {row["number"]: [] for row in articles}
        errors = {}
        for row in rows:
            self.assertEqual(row["outlet"], f"outlet {row['number'] % 3}")
            if row["error"] is not None:
                errors[row["number"]] = row["error"]
            elif row["sentence"] is not None:
                self.assertEqual(row["sentence"], len(found[row["number"]]))
                found[row["number"]].append(describe(row))
        return found, errors

    def test_same_labels_as_one_process(self) -> None:
        articles = read_articles(300)
        found, errors = self.run_job("local[2]", articles)
        self.assertEqual(found, label_alone(articles))
        self.assertEqual(list(errors), [7])
        self.assertIn('"text"', errors[7])
        self.assertTrue(any(sentence[4] for sentences in found.values() for sentence in sentences))

    def test_a_killed_executor_loses_nothing(self) -> None:
        articles = read_articles(300)
        killed = []

        def kill_one() -> None:
            deadline = time.monotonic() + 120
            while time.monotonic() < deadline and not processes("--error-rows"):
                time.sleep(0.05)
            for process in processes("CoarseGrainedExecutorBackend")[:1]:
                os.kill(process, signal.SIGKILL)
                killed.append(process)

        found, errors = self.run_job("local-cluster[2,1,1024]", articles, kill_one)
        self.assertEqual(len(killed), 1)
        self.assertEqual(found, label_alone(articles))
        self.assertEqual(list(errors), [7])

    def test_a_missing_column_is_named(self) -> None:
        spark = start("local[1]")
        try:
            articles = spark.createDataFrame([(1, "x")], "number long, body string")
            with self.assertRaisesRegex(ValueError, 'no column "text" .*number, body'):
                label_parquet.label(articles, "text", RIWAYA)
            with self.assertRaisesRegex(ValueError, "columns model: .* rename"):
                label_parquet.label(articles.withColumnRenamed("number", "model"), "body", RIWAYA)
        finally:
            spark.stop()


if __name__ == "__main__":
    unittest.main(verbosity=2)
