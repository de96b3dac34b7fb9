"""`chitieu extract --engine dask`: the same command on a cluster (docs/cluster.md)."""

import json
import sys
from argparse import Namespace

from pipeline.cli.asked import bounds, options_of, refuse_absent


def run(args: Namespace) -> int:
    """Extracts and reports; 2 when there was nothing to read, 1 when a document failed, else 0."""
    from pipeline.cli.progress import Progress
    from pipeline.cli.summary import left_alone, nothing_read
    from pipeline.cluster.runs import ClusterRequest
    from pipeline.cluster.runs import run as run_cluster

    refuse_absent(args)
    options = options_of(args)
    output = str(args.output)
    if ":/" in output and "://" not in output:  # argparse made a path of the address
        output = output.replace(":/", "://", 1)
    request = ClusterRequest(tuple(args.paths), output, options, args.scheduler, args.jobs, args.force, bounds(args))
    with Progress(args.lang, args.debug) as progress:
        summary = run_cluster(request, progress.tell)
    told = {
        "output": output,
        "documents": summary.documents,
        "unchanged": summary.unchanged,
        "failed": len(summary.failures),
        "targets": summary.targets,
        "tasks": summary.tasks,
        "skipped": summary.skipped,
    }
    if args.json:
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        say = left_alone if summary.found else nothing_read
        print(
            "\n".join(
                [*say(summary.skipped, args.lang), *([_WORDS[args.lang].format(**told)] if summary.found else [])]
            )
        )
    sys.stdout.flush()
    return 2 if not summary.found else 1 if summary.failures else 0


_WORDS = {
    "vi": "{documents} tài liệu ({unchanged} không đổi, {failed} lỗi): {targets} chỉ tiêu, {tasks} nhiệm vụ\n"
    "Kết quả: {output}/dataset (một văn bản ở hai định dạng được tính hai lần)",
    "en": "{documents} documents ({unchanged} unchanged, {failed} failed): {targets} targets, {tasks} tasks\n"
    "Written: {output}/dataset (a programme in two formats counts twice)",
}
