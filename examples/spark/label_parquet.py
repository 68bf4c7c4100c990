"""Labels a Parquet data set with riwaya over a Spark cluster and writes partitioned Parquet.

    spark-submit label_parquet.py articles.parquet labelled.parquet --partition-by outlet

Each task sends its articles as JSON Lines through one `riwaya label` process on its executor: a line in, a line out, in order.
The text never leaves the executor, and a task that is lost is done again by Spark with the same result. The output has a row a
sentence; an article that was rejected has one with `error` and no sentence.
"""

import argparse
import sys

from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql import types as T

SPAN = [T.StructField("start", T.IntegerType()), T.StructField("end", T.IntegerType())]
TEXT = T.StructField("text", T.StringType())
EVIDENCE = T.StructType([TEXT, *SPAN, T.StructField("weight", T.DoubleType())])
LABEL = T.StructType(
    [
        T.StructField("frame", T.StringType()),
        T.StructField("confidence", T.DoubleType()),
        T.StructField("evidence", T.ArrayType(EVIDENCE)),
    ]
)
SENTENCE = T.StructType(
    [
        TEXT,
        *SPAN,
        T.StructField("language", T.StringType()),
        T.StructField("labels", T.ArrayType(LABEL)),
        T.StructField("confidences", T.MapType(T.StringType(), T.DoubleType())),
    ]
)
MODEL = T.StructType([T.StructField(name, T.StringType()) for name in ("name", "version", "hash")])
RESULT = T.StructType(
    [
        T.StructField("id", T.StringType()),
        T.StructField("sentences", T.ArrayType(SENTENCE)),
        T.StructField("model", MODEL),
        T.StructField("error", T.StringType()),
    ]
)
OWN = ["sentence", *SENTENCE.names, "model", "error"]
# Microseconds, so that times come back from JSON as what they were.
JSON_OPTIONS = {"timestampFormat": "yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX"}


def label(articles: DataFrame, text: str, riwaya: str) -> DataFrame:
    """One row a sentence, with the other columns of its article beside it.

    Raises ValueError where the data set has no such column of texts, or one that is named as a column of the results.
    """
    others = [field for field in articles.schema.fields if field.name != text]
    names = [field.name for field in others]
    if len(names) == len(articles.columns):
        raise ValueError(f'no column "{text}" (there are {", ".join(names)}); --text-field names the one that holds the text')
    if taken := sorted(set(names) & set(OWN)):
        raise ValueError(f"columns {', '.join(taken)}: the results have columns of these names; rename yours")

    # An article's id is all its other columns, as JSON: so its results bring them back without a join.
    kept = F.to_json(F.struct(*map(column, names)), JSON_OPTIONS) if others else F.lit("{}")
    article = F.struct(kept.alias("id"), column(text).cast("string").alias("text"))
    lines = articles.select(F.to_json(article).alias("line")).rdd.map(lambda row: row.line)
    command = f"{riwaya} label - --input-format jsonl --format jsonl --error-rows --quiet --concurrency 1"
    rows = articles.sparkSession.read.schema(RESULT).json(lines.pipe(command, checkCode=True))

    sentences = rows.select(
        F.from_json("id", T.StructType(others), JSON_OPTIONS).alias("article"),
        "model",
        "error",
        F.posexplode_outer("sentences").alias("sentence", "found"),
    )
    return sentences.select("article.*", "sentence", "found.*", "model", "error")


def column(name: str) -> Column:
    """A column by its name, whatever characters that holds."""
    return F.col("`" + name.replace("`", "``") + "`")


def main(arguments: list[str], spark: SparkSession | None = None) -> int:
    parser = argparse.ArgumentParser(description="Labels a Parquet data set with riwaya.")
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--text-field", default="text", help="the column that holds the text (default: text)")
    parser.add_argument("--partition-by", action="append", default=[], help="a column; may be repeated")
    parser.add_argument("--tasks", type=int, help="split the articles anew into so many tasks")
    parser.add_argument("--riwaya", default="npx riwaya", help="how executors call riwaya (default: npx riwaya)")
    options = parser.parse_args(arguments)

    spark = spark or SparkSession.builder.appName("riwaya").getOrCreate()
    articles = spark.read.parquet(options.input)
    if options.tasks:
        articles = articles.repartition(options.tasks)
    labelled = label(articles, options.text_field, options.riwaya)
    labelled.write.partitionBy(*options.partition_by).parquet(options.output)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
