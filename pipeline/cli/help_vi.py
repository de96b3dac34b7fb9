"""What `--help` says of the verbs that officers use, in Vietnamese; `--help --lang en` keeps the English."""

from argparse import ArgumentParser, RawDescriptionHelpFormatter

# What is typed stays as it is: names of verbs, options, columns and files.
WORDS = {
    # the command
    "Reads the targets, deadlines and responsible parties out of Vietnamese programmes and plans.":
        "Đọc chỉ tiêu, thời hạn và đơn vị chịu trách nhiệm trong chương trình, kế hoạch, nghị quyết.",
    "options": "tùy chọn",
    "positional arguments": "nêu trong lệnh",
    "verbs": "các lệnh",
    "show program's version number and exit": "cho biết phiên bản",
    "show this help message and exit": "cho biết cách dùng",
    "show the traceback of an error": "khi lỗi, cho biết chỗ trong mã nguồn",
    # what each verb does
    "documents to JSON, text and tables of their targets and tasks":
        "đọc văn bản, ghi ra JSON, chữ và các bảng chỉ tiêu, nhiệm vụ",
    "questions to an extracted folder: by year, party, words, province, or in SQL":
        "hỏi một thư mục kết quả: theo năm, đơn vị, từ ngữ, tỉnh, hoặc bằng SQL",
    "which target of a programme answers which of its parent, and how well":
        "đối chiếu chỉ tiêu của cấp dưới với cấp trên: khớp chỉ tiêu nào, đạt đến đâu",
    "one document with every record at its place, in the terminal or as a page":
        "xem một văn bản, mỗi chỉ tiêu và nhiệm vụ ở đúng chỗ của nó, trên màn hình hoặc thành trang",
    "a local page over an extracted folder: look, filter, check, correct, compare":
        "mở trang rà soát trên máy này: xem, lọc, duyệt, sửa, đối chiếu",
    "precision, recall and F1 of every field against hand-made labels":
        "chấm độ chính xác, độ phủ và F1 từng trường so với nhãn gán bằng tay",
    "labelled documents to the learned extractor's model and its card":
        "huấn luyện mô hình từ văn bản đã gán nhãn, kèm bản mô tả mô hình",
    "records or labels to Label Studio, brat, spaCy, Hugging Face, or a calendar":
        "xuất kết quả hoặc nhãn sang Label Studio, brat, spaCy, Hugging Face, hoặc lịch",
    "labels made in Label Studio or brat, in gold form": "nhập nhãn làm trong Label Studio hoặc brat",
    "registers real documents of your own, so that score finds their labels":
        "đăng ký văn bản thật có trên máy, để lệnh score tìm thấy nhãn của chúng",
    # of several verbs
    "folder to write into": "thư mục để ghi kết quả",
    "folder of chitieu train -o: read by that model, not chitieu's own":
        "thư mục do chitieu train -o ghi: đọc bằng mô hình ấy thay cho mô hình có sẵn",
    "language of the screen and the heads (default: vi)": "ngôn ngữ trên màn hình và ở đầu cột (mặc định: vi)",
    "language of the table (default: vi)": "ngôn ngữ của bảng (mặc định: vi)",
    "language of the reports (default: vi)": "ngôn ngữ của báo cáo (mặc định: vi)",
    "language of the words (default: vi)": "ngôn ngữ của chữ (mặc định: vi)",
    "language of the pages (default: vi)": "ngôn ngữ của trang (mặc định: vi)",
    "language of the screen (default: vi)": "ngôn ngữ trên màn hình (mặc định: vi)",
    # extract
    "files, folders and globs to read": "tệp, thư mục, hoặc mẫu tên cần đọc",
    "processes (default: by the work and the cores)": "số tiến trình (mặc định: theo khối lượng và số nhân của máy)",
    "do also what is done and unchanged": "làm lại cả những văn bản đã xong và không đổi",
    "remove the outputs of what is not read this time": "gỡ kết quả của những văn bản lần này không đọc",
    "tables to write (default: json,csv,xlsx,parquet,duckdb; dataset: Parquet in parts, for millions of rows)":
        "các dạng bảng cần ghi (mặc định: json,csv,xlsx,parquet,duckdb; dataset: Parquet chia phần, cho hàng triệu "
        "dòng)",
    "print the summary as JSON": "in phần tổng kết dạng JSON",
    "reading scans: pages without text, every page, none (default: auto)":
        "nhận dạng bản chụp: trang không có chữ, mọi trang, không trang nào (mặc định: auto)",
    "what decides which numbers are targets (default: hybrid)": "cách quyết định số nào là chỉ tiêu (mặc định: hybrid)",
    "leave out targets below it, 0 to 1; a warning counts them (default: 0)":
        "bỏ chỉ tiêu có độ tin cậy thấp hơn mức này, từ 0 đến 1; có cảnh báo nêu số lượng (mặc định: 0)",
    "bounds of one document (what passes them is a failure of its own)":
        "giới hạn với một văn bản (văn bản vượt giới hạn được ghi là không đọc được)",
    "(default: 3600)": "số giây (mặc định: 3600)",
    "(default: 4000; not on Windows)": "bộ nhớ (mặc định: 4000; không có trên Windows)",
    "(default: 3000)": "số trang (mặc định: 3000)",
    "of a zipped document (default: 150)": "dung lượng sau giải nén (mặc định: 150)",
    "more than one machine (docs/cluster.md)": "nhiều máy (docs/cluster.md)",
    "(default: local)": "(mặc định: local)",
    "of a Dask cluster; without it one on this machine": "địa chỉ cụm máy Dask; không nêu thì mở một cụm trên máy này",
    # query
    "folder of chitieu extract, store file or dataset": "thư mục kết quả, tệp kho dữ liệu hoặc dataset",
    "a question in SQL": "câu hỏi bằng SQL",
    "due in that year, or those years, by deadline or yearly value: 2026-2028":
        "đến hạn hoặc có mức của năm ấy, hay những năm ấy: 2026-2028",
    "that party leads or supports": "đơn vị này chủ trì hoặc phối hợp",
    "in the indicator, the evidence or the task": "từ ngữ có trong chỉ tiêu, câu trích hoặc nhiệm vụ",
    "of documents of that province, of today or before": "văn bản của tỉnh này, theo tên hiện nay hoặc tên cũ",
    "counted in that unit: %%, đoàn viên": "tính bằng đơn vị này: %%, đoàn viên",
    "of documents of that level": "văn bản của cấp này",
    "ask for tasks instead of targets": "hỏi nhiệm vụ thay cho chỉ tiêu",
    "rows at most (default in a terminal table: 50)": "nhiều nhất bao nhiêu dòng (mặc định khi in bảng: 50)",
    "print a list of objects": "in dạng JSON",
    "print CSV": "in dạng CSV",
    # compare
    "parent and children, or one folder": "văn bản cấp trên rồi các văn bản cấp dưới, hoặc một thư mục kết quả",
    "file to write: .json, .xlsx, .docx or .html; may be repeated":
        "tệp để ghi: .json, .xlsx, .docx hoặc .html; nêu được nhiều lần",
    "the others are versions of the first, not children":
        "các văn bản sau là bản khác của bản đầu, không phải cấp dưới",
    "a person's decisions (default: beside the result)": "quyết định của người rà soát (mặc định: cạnh kết quả)",
    "confirm the pair of the parent's T1 and the child's T2: right":
        "giữ cặp T1 của cấp trên và T2 của cấp dưới: ghép đúng",
    "cut the pair of the parent's T1 and the child's T2: wrong": "gỡ cặp T1 của cấp trên và T2 của cấp dưới: ghép sai",
    "draw the pair of the parent's T1 and the child's T2: one that was not found":
        "ghép cặp T1 của cấp trên và T2 của cấp dưới: cặp chưa được tìm ra",
    "who decides": "người quyết định",
    "print the comparison as JSON": "in kết quả đối chiếu dạng JSON",
    # show
    "a document, a <name>.json, or an extracted folder": "một văn bản, một tệp <tên>.json, hoặc một thư mục kết quả",
    "write a page instead of printing": "ghi thành trang thay vì in ra màn hình",
    "print without colours": "in không màu",
    "leave the pictures of pages out of the page": "không đưa ảnh các trang vào",
    "print the programme as JSON": "in toàn bộ dạng JSON",
    # export
    "a folder of chitieu extract, or a new one": "thư mục kết quả, hoặc một thư mục mới",
    "address to listen on (default: 127.0.0.1)": "địa chỉ mở trang (mặc định: 127.0.0.1)",
    "port (default: 8000; 0: any that is free)": "cổng (mặc định: 8000; 0: cổng trống bất kỳ)",
    "file that holds the password": "tệp chứa mật khẩu",
    "a name that this machine is called by": "tên mà máy khác dùng để gọi máy này",
    "who reviews (default: the user of this machine)": "người rà soát (mặc định: người dùng máy này)",
    # score
    "folder of labels (default: chitieu's own)": "thư mục nhãn (mặc định: nhãn của chitieu)",
    "folder with the texts; may be repeated": "thư mục văn bản; nêu được nhiều lần",
    "folder of predictions, as chitieu extract writes it": "thư mục kết quả của chitieu extract cần chấm",
    "only the documents of this split": "chỉ các văn bản của phần này",
    "pair records by place in the text, or by content: for Word, PDF and scans (default: place)":
        "ghép bản ghi theo vị trí trong chữ, hoặc theo nội dung: với Word, PDF, bản chụp (mặc định: place)",
    "what extracts the texts, without --pred (default: hybrid)":
        "cách trích xuất khi không có --pred (mặc định: hybrid)",
    "by stratum, how far ahead of this extractor on the same texts: rules, learned or hybrid":
        "theo từng nhóm, hơn cách này bao nhiêu trên cùng văn bản: rules, learned hoặc hybrid",
    "list every error: .csv, .xlsx, .json or .html": "liệt kê từng lỗi: .csv, .xlsx, .json hoặc .html",
    "what run B gained and lost against run A": "lần chạy B được và mất gì so với lần A",
    "how far two folders of labels agree": "hai thư mục nhãn thống nhất đến đâu",
    "score the pairs that chitieu compare finds": "chấm các cặp mà chitieu compare tìm ra",
    "with --diff: .csv, .xlsx or .json": "đi cùng --diff: .csv, .xlsx hoặc .json",
    "print the figures as JSON": "in số liệu dạng JSON",
    "a folder of chitieu extract, or of labels": "thư mục kết quả, hoặc thư mục nhãn",
    "the tool": "công cụ nhận",
    "folder with the texts of labels": "thư mục văn bản của các nhãn",
    # behind the examples
    "Each verb tells more: chitieu extract --help Exit codes: 0 all done, 1 some documents failed (see "
    "failures.jsonl), 2 wrong usage or nothing to read, 130 stopped by Ctrl-C.":
        "Cách dùng từng lệnh: chitieu extract --help (tiếng Anh: thêm --lang en)\n"
        "Mã trả về: 0 xong tất cả, 1 có văn bản không đọc được (xem failures.jsonl), 2 gọi sai hoặc\n"
        "không có gì để đọc, 130 dừng bằng Ctrl-C.",
    "Writes <name>.json and <name>.txt of every document, targets.* and tasks.* of all of them, chitieu.duckdb, and"
    " failures.jsonl. Run again, it does only what is new or changed. The JSON files are always written: the tables"
    " are made of all that are in the folder.":
        "Ghi <tên>.json và <tên>.txt của từng văn bản, targets.* và tasks.* của tất cả, chitieu.duckdb và\n"
        "failures.jsonl. Chạy lại thì chỉ làm phần mới hoặc đã đổi. Các tệp JSON luôn được ghi: bảng lập từ mọi tệp\n"
        "JSON có trong thư mục.",
    "Without a question: the tables and views, and how many rows each has. Words are found with and without accents"
    " and capitals, as whole words. --province takes the name of today or that before 1 July 2025. SQL can only "
    "read (docs/schema.md has the tables).":
        "Không hỏi gì thì kể tên các bảng và số dòng. Từ ngữ tìm theo cả từ, có dấu hay không dấu, chữ hoa hay chữ\n"
        "thường đều được. --province nhận tên tỉnh hiện nay hoặc tên trước ngày 1/7/2025. SQL chỉ được đọc (các\n"
        "bảng: docs/schema.md).",
    "The first is the parent, the others its children: documents, or the JSON of those already extracted. With one "
    "folder of extracted documents the parents are found by their citations, and each level is compared with the "
    "one above. Decisions on pairs (--confirm, --cut, --draw) are kept in <result>.decisions.jsonl and hold in "
    "every later run.":
        "Văn bản đầu là cấp trên, các văn bản sau là cấp dưới: văn bản, hoặc JSON đã trích xuất. Với một thư mục\n"
        "kết quả, cấp trên được tìm qua phần căn cứ, mỗi cấp đối chiếu với cấp ngay trên. Quyết định về cặp\n"
        "(--confirm, --cut, --draw) ghi trong <kết quả>.decisions.jsonl và có hiệu lực ở mọi lần chạy sau.",
    "A document or the JSON of an extracted one: in the terminal its sections with every target and task at its "
    "place; with -o one page that needs no network: the text with all records in it, a table that leads to each "
    "sentence and back, and for PDF and scans the pages with the evidence in boxes. A folder of extracted "
    "documents: a report with charts.":
        "Một văn bản hoặc JSON của nó: trên màn hình là các mục, chỉ tiêu và nhiệm vụ ở đúng chỗ; với -o là một\n"
        "trang không cần mạng: toàn văn có đánh dấu, bảng dẫn đến từng câu và ngược lại, với PDF và bản chụp có cả\n"
        "trang in và khung quanh câu trích. Một thư mục kết quả: báo cáo có biểu đồ.",
    "Opens http://127.0.0.1:8000/ for this machine alone. Decisions go to ket-qua/reviews.jsonl and hold in every "
    "later run of chitieu extract. An address that others can reach needs a password (--password-file or "
    "CHITIEU_PASSWORD); it goes over the wire as it is, so put a proxy with TLS before it.":
        "Mở http://127.0.0.1:8000/ cho riêng máy này. Quyết định ghi vào ket-qua/reviews.jsonl và có hiệu lực ở mọi\n"
        "lần chạy chitieu extract sau đó. Địa chỉ mà máy khác vào được cần mật khẩu (--password-file hoặc\n"
        "CHITIEU_PASSWORD); mật khẩu đi trên mạng không mã hóa, nên đặt một proxy có TLS phía trước.",
    "Without --pred the texts are extracted as chitieu is now. Texts are looked for by digest in --corpus, in "
    "chitieu's own corpus, among the documents registered with `chitieu corpus add`, and beside the predictions. "
    "Errors in the test split are listed only with --split test: whoever builds rules must not see them.":
        "Không có --pred thì văn bản được trích xuất ngay bằng chitieu. Văn bản được tìm theo mã băm trong\n"
        "--corpus, trong kho của chitieu, trong số đã đăng ký bằng chitieu corpus add, và cạnh kết quả cần chấm.\n"
        "Lỗi ở phần test chỉ liệt kê khi có --split test: người viết luật không được xem.",
    "labelstudio: tasks.json with predictions, and labelstudio.xml, the labelling interface. brat: .txt, .ann and "
    "annotation.conf. spacy: documents.spacy (a DocBin; needs the extra nlp). hf: train.jsonl and test.jsonl. gold:"
    " labels for chitieu score and train, of each document whose every target has been reviewed (chitieu serve). "
    "ics: deadlines.ics, a calendar of what is due when.":
        "labelstudio: tasks.json kèm kết quả đọc sẵn, và labelstudio.xml là giao diện gán nhãn. brat: .txt, .ann và\n"
        "annotation.conf. spacy: documents.spacy (DocBin; cần phần nlp). hf: train.jsonl và test.jsonl.\n"
        "gold: nhãn cho chitieu score và train, của những văn bản mà mọi chỉ tiêu đã được rà soát (chitieu serve).\n"
        "ics: deadlines.ics, lịch các thời hạn.",
}  # fmt: skip
_EXAMPLES = {"example": "ví dụ", "examples": "ví dụ"}


class VietnameseFormatter(RawDescriptionHelpFormatter):
    """The usual layout under a Vietnamese word for "usage"."""

    def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def]
        """As argparse has it."""
        super().add_usage(usage, actions, groups, prefix or "cách dùng: ")


def translate(parser: ArgumentParser) -> None:
    """Puts the help of `parser` into Vietnamese; what has no words here stays as it is."""
    parser.formatter_class = VietnameseFormatter
    parser.description = _said(parser.description)
    parser.epilog = parser.epilog and _epilog(parser.epilog)
    for group in parser._action_groups:
        group.title = _said(group.title)
    for action in parser._actions:
        action.help = _said(action.help)
        for choice in getattr(action, "_choices_actions", ()):  # the verbs
            choice.help = _said(choice.help)


def _said(text: str | None) -> str | None:
    return text and WORDS.get(text, text)


def _epilog(text: str) -> str:
    """The commands of the examples as they are, and what is said behind them."""
    examples, _, behind = text.partition("\n\n")
    head, _, commands = examples.partition(":\n")
    return f"{_EXAMPLES.get(head, head)}:\n{commands}\n\n{WORDS.get(' '.join(behind.split()), behind)}"
