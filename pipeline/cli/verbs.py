"""The verbs and their parsers."""

from argparse import Action, ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Sequence
from importlib import import_module
from itertools import pairwise
from typing import NoReturn

_ABOUT = "Reads the targets, deadlines and responsible parties out of Vietnamese programmes and plans."
_EXAMPLE = """example:
  chitieu extract ke-hoach/ -o ket-qua

Each verb tells more: chitieu extract --help
Exit codes: 0 all done, 1 some documents failed (see failures.jsonl), 2 wrong usage or
nothing to read, 130 stopped by Ctrl-C."""

# Each verb, the module that has its `EXAMPLE`, `configure(parser)` and `run(args) -> exit code`, and what it does.
VERBS = {
    "extract": ("pipeline.cli.extraction", "documents to JSON, text and tables of their targets and tasks"),
    "query": ("pipeline.cli.query", "questions to an extracted folder: by year, party, words, province, or in SQL"),
    "compare": ("pipeline.cli.comparison", "which target of a programme answers which of its parent, and how well"),
    "show": ("pipeline.cli.showing", "one document with every record at its place, in the terminal or as a page"),
    "serve": ("pipeline.cli.serving", "a local page over an extracted folder: look, filter, check, correct, compare"),
    "score": ("pipeline.cli.scoring", "precision, recall and F1 of every field against hand-made labels"),
    "train": ("pipeline.cli.training", "labelled documents to the learned extractor's model and its card"),
    "export": (
        "pipeline.cli.exporting",
        "records or labels to Label Studio, brat, spaCy, Hugging Face, or a calendar",
    ),
    "import": ("pipeline.cli.importing", "labels made in Label Studio or brat, in gold form"),
    "corpus": ("pipeline.cli.corpus", "registers real documents of your own, so that score finds their labels"),
}


class _Parser(ArgumentParser):
    """A parser whose complaint is one line, as all others of the command, in the language asked for."""

    lang = "vi"

    def format_help(self) -> str:
        if self.lang == "vi":
            from pipeline.cli.help_vi import translate

            translate(self)
        return super().format_help()

    def error(self, message: str) -> NoReturn:
        from pipeline.cli.lines import one_line
        from pipeline.cli.refusals_vi import refused

        stray = message.removeprefix("unrecognized arguments: ")
        # What is left over of "-o Kết quả": the shell parts names at their blanks.
        remedies = ['a name with blanks belongs in quotes: "Kết quả"'] if stray != message and stray[:1] != "-" else []
        told = "; ".join(refused(one, self.lang) for one in [*remedies, f"{self.prog} --help tells what there is"])
        self.exit(2, one_line(f"chitieu: {refused(message, self.lang)} ({told})") + "\n")


class _Version(Action):
    """Looked up only when it is asked for: reading it takes as long as the rest of the start."""

    def __call__(self, parser: ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        print(f"chitieu {version('chitieu')}")
        parser.exit()


def parser_for(arguments: Sequence[str]) -> ArgumentParser:
    """The parser of the command; only the verbs among `arguments` are loaded and know their options."""
    parser = _Parser("chitieu", description=_ABOUT, epilog=_EXAMPLE, formatter_class=RawDescriptionHelpFormatter)
    parser.lang = asked = _language(arguments)
    named = next((one for one in arguments if one in VERBS), None)
    parser.add_argument("--version", action=_Version, nargs=0, help="show program's version number and exit")
    verbs = parser.add_subparsers(title="verbs", metavar="VERB", required=True)
    for verb, (module_name, summary) in VERBS.items():
        own = verbs.add_parser(
            verb, help=summary, description=summary, formatter_class=RawDescriptionHelpFormatter, allow_abbrev=False
        )
        own.add_argument("--debug", action="store_true", help="show the traceback of an error")
        if verb in arguments:
            module = import_module(module_name)
            own.epilog = module.EXAMPLE
            own.set_defaults(run=module.run)
            module.configure(own)
            own.lang = asked if own.get_default("lang") else "en"  # some verbs speak English alone
            if verb == named:
                parser.lang = own.lang
    return parser


def _language(arguments: Sequence[str]) -> str:
    """What `--lang` says: of a command that cannot be parsed it is to be known too."""
    return "en" if "--lang=en" in arguments or ("--lang", "en") in pairwise(arguments) else "vi"
