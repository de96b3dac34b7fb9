"""What the command says of wrong usage and of what stopped it, in Vietnamese; `--lang en` keeps the English."""

from pipeline.store.failures_vi import said_by

# `{}` stands for what differs, as in `pipeline.store.failures_vi`.
WORDS = {
    # argparse
    "the following arguments are required: {}": "còn thiếu: {}",
    "unrecognized arguments: {}": "không hiểu: {}",
    "argument {}: {}": "{}: {}",
    "invalid choice: {} (choose from {})": "không có {} (chọn trong: {})",
    "invalid int value: {}": "cần một số nguyên, không phải {}",
    "expected one argument": "phía sau phải có một giá trị",
    "expected {} arguments": "phía sau phải có {} giá trị",
    "expected at least one argument": "phía sau phải có ít nhất một giá trị",
    "not allowed with argument {}": "không dùng cùng {}",
    "ignored explicit argument {}": "không có giá trị đi kèm, bỏ {}",
    "a name with blanks belongs in quotes: {}": "tên có khoảng trắng đặt trong ngoặc kép: {}",
    "{} --help tells what there is": "{} --help cho biết cách dùng",
    "a whole number from 1 is needed, not {}": "cần một số nguyên từ 1, không phải {}",
    "a number from 0 to 1 is needed, not {}": "cần một số từ 0 đến 1, không phải {}",
    "a port from 0 to 65535 is needed, not {}": "cần số cổng từ 0 đến 65535, không phải {}",
    "unknown format {}: choose from {}": "không có dạng {}: chọn trong {}",
    # stopped
    "stopped; what is finished is kept, and the same command goes on from there":
        "đã dừng; phần đã xong vẫn còn, chạy lại đúng lệnh ấy để làm tiếp",
    "internal error: {}: {} (please report it; --debug shows where)":
        "lỗi của công cụ: {}: {} (xin báo lại; --debug cho biết chỗ)",
    "the locale is not UTF-8: set LC_ALL=C.UTF-8 and try again ({})":
        "máy không dùng bảng mã UTF-8: đặt LC_ALL=C.UTF-8 rồi thử lại ({})",
    # folders and files
    "{}: there is no such folder (chitieu's own labels come with its source folder only: run it there)":
        "{}: không có thư mục này (nhãn của chitieu chỉ có trong thư mục nguồn: chạy ở đó)",
    "{}: the folder cannot be read: {} (check the path and your rights)":
        "{}: không đọc được thư mục: {} (xem lại đường dẫn và quyền truy cập)",
    "{}: there is no such folder": "{}: không có thư mục này",
    "{}: there is no such folder of texts (check --corpus)": "{}: không có thư mục văn bản này (xem lại --corpus)",
    "{}: this is a file; name a folder of extracted documents": "{}: đây là tệp; cần một thư mục kết quả",
    "{}: this is a folder; name the report to write (-o bao-cao.html), or one document":
        "{}: đây là thư mục; nêu báo cáo cần ghi (-o bao-cao.html), hoặc nêu một văn bản",
    "{}: holds no extracted programmes: extract first (chitieu extract {} -o ket-qua) and name that folder (ket-qua)":
        "{}: chưa phải thư mục kết quả: chạy chitieu extract {} -o ket-qua trước, rồi nêu thư mục ấy (ket-qua)",
    "{}; a parent and its children will also do (chitieu compare PARENT CHILD…)":
        "{}; hoặc nêu cấp trên và các cấp dưới (chitieu compare CẤP-TRÊN CẤP-DƯỚI…)",
    "{}: the output folder cannot be the folder to read (choose another with -o)":
        "{}: thư mục kết quả phải khác thư mục văn bản (chọn thư mục khác sau -o)",
    "{}: the output {} would replace an input (choose another folder with -o)":
        "{}: kết quả {} sẽ đè lên một văn bản (chọn thư mục khác sau -o)",
    "{}: {}, and --prune would remove what was read from it (mend the path or leave it out)":
        "{}: {}, mà --prune sẽ gỡ bỏ kết quả đã đọc từ đó (sửa đường dẫn, hoặc bỏ nó khỏi lệnh)",
    "{}: cannot be written: {} ({})": "{}: không ghi được: {} ({})",
    "close the program that has it open, free some space, or choose another folder with -o":
        "đóng chương trình đang mở nó, dọn bớt đĩa, hoặc chọn thư mục khác sau -o",
    "check the address and your rights": "xem lại địa chỉ và quyền truy cập",
    "{}: may only be read, and its tables are of another version or of a run that was stopped":
        "{}: chỉ được đọc, mà bảng ở đó thuộc phiên bản khác hoặc của lần chạy bị ngắt",
    "{}: nothing is in it yet (upload documents there)": "{}: chưa có gì (tải văn bản lên ở trang vừa mở)",
    "{}: writing its tables ended the process (it may need more memory)":
        "{}: chương trình dừng khi ghi bảng (có thể thiếu bộ nhớ)",
    "{}: another run is writing into this folder (wait for it, or choose another)":
        "{}: một lần chạy khác đang ghi vào thư mục này (đợi nó xong, hoặc chọn thư mục khác)",
    "{}: holds no programme of this version of chitieu: {} (remove the file and extract again, or extract into an "
    "empty folder)":
        "{}: không phải kết quả của phiên bản này: {} (xóa tệp rồi trích xuất lại, hoặc trích xuất vào thư mục trống)",
    "{}: its schema is version {}, this chitieu knows {} (use a later chitieu)":
        "{}: kho dữ liệu là phiên bản {}, chitieu này biết đến {} (dùng bản chitieu mới hơn)",
    "{}: this is no store of chitieu (extract with --format duckdb)":
        "{}: đây không phải kho dữ liệu của chitieu (trích xuất với --format duckdb)",
    "{}, line {}: no decision on a target: {}: {} (mend or remove the line)":
        "{}, dòng {}: không phải quyết định rà soát: {}: {} (sửa hoặc bỏ dòng ấy)",
    "{}.json: cannot be read: {} (extract it again)": "{}.json: không đọc được: {} (trích xuất lại)",
    "{}.json: is of {} (extract it again)": "{}.json: là của {} (trích xuất lại)",
    # what decides
    "{}: the learned model {} (make it anew: {}; or go without: --extractor rules)":
        "{}: mô hình {} (lập lại: {}; hoặc không dùng mô hình: --extractor rules)",
    "is missing": "không có ở đây",
    "cannot be read: {}": "không đọc được: {}",
    "is of another version or damaged": "thuộc phiên bản khác hoặc bị hỏng",
    "is damaged: it is no JSON": "bị hỏng: không phải JSON",
    "is damaged: its content is not what was written": "bị hỏng: nội dung không còn như lúc ghi",
    "is damaged: its files are not those that were written": "bị hỏng: các tệp không còn như lúc ghi",
    "there is no extractor {}: use one of {}": "không có --extractor {}: chọn trong {}",
    "a model is for the extractors 'learned' and 'hybrid', not for {}":
        "--model chỉ dùng với --extractor learned hoặc hybrid, không dùng với {}",
    "this model is a spaCy pipeline: install chitieu[{}] in an environment of its own":
        "mô hình này là của spaCy: cài chitieu[{}] trong một môi trường riêng",
    "--extractor llm sends the text to a server: set CHITIEU_LLM_URL (http…/v1) and CHITIEU_LLM_MODEL":
        "--extractor llm gửi văn bản đến một máy chủ: đặt CHITIEU_LLM_URL (http…/v1) và CHITIEU_LLM_MODEL",
    "CHITIEU_LLM_PRICE_IN and CHITIEU_LLM_PRICE_OUT are numbers, per million tokens":
        "CHITIEU_LLM_PRICE_IN và CHITIEU_LLM_PRICE_OUT là số, tính cho một triệu token",
    "{}: the language model {} (check CHITIEU_LLM_URL, or use another --extractor)":
        "{}: mô hình ngôn ngữ {} (xem lại CHITIEU_LLM_URL, hoặc dùng --extractor khác)",
    "--scheduler is for --engine dask (add that, or leave it out)":
        "--scheduler chỉ dùng với --engine dask (thêm vào, hoặc bỏ đi)",
    # questions
    "{}: there is no {} (name a folder of chitieu extract)":
        "{}: không có {} (nêu một thư mục kết quả của chitieu extract)",
    "{}: cannot be opened: {} (check the path and your rights)":
        "{}: không mở được: {} (xem lại đường dẫn và quyền truy cập)",
    "{}: cannot be opened: {}": "{}: không mở được: {}",
    "either SQL or one of the ready-made questions, not both":
        "hỏi bằng SQL hoặc bằng các điều kiện có sẵn, không dùng cả hai",
    "--limit {}: a whole number from 0 is needed": "--limit {}: cần một số nguyên từ 0",
    "the question cannot be answered: {}": "không trả lời được câu hỏi: {}",
    "the answer cannot be printed: {}": "không in được câu trả lời: {}",
    "--due {}: a year is needed, or two as 2026-2028": "--due {}: cần một năm, hoặc hai năm như 2026-2028",
    "--due {}: the earlier year comes first: {}": "--due {}: năm sớm hơn đứng trước: {}",
    "--unit: tasks have no unit (ask for targets)": "--unit: nhiệm vụ không có đơn vị tính (bỏ --tasks)",
    # comparisons and pages
    "none of the children could be read: nothing to compare": "không đọc được cấp dưới nào: không có gì để đối chiếu",
    "{}: a folder of extracted documents is compared by itself (chitieu compare {}); beside children name the parent's "
    "own file":
        "{}: thư mục kết quả thì đối chiếu riêng (chitieu compare {}); đi cùng cấp dưới thì nêu tệp của cấp trên",
    "{}: named as the parent and as its own child": "{}: vừa nêu là cấp trên vừa là cấp dưới của chính nó",
    "{}: a parent needs a child beside it (chitieu compare PARENT CHILD…)":
        "{}: cấp trên cần có cấp dưới đi cùng (chitieu compare CẤP-TRÊN CẤP-DƯỚI…)",
    "decisions need a file to be kept in: give -o FILE or --decisions FILE":
        "quyết định cần một tệp để ghi: thêm -o TỆP hoặc --decisions TỆP",
    "decisions on pairs need the parent and its child: chitieu compare PARENT CHILD --draw …":
        "quyết định về cặp cần nêu cấp trên và cấp dưới: chitieu compare CẤP-TRÊN CẤP-DƯỚI --draw …",
    "--{} {}: a pair is written t3=t1, or child:t3=t1 where there are several children":
        "--{} {}: cặp viết là t3=t1, hoặc tên:t3=t1 khi có nhiều cấp dưới",
    "--{} {}: name one of the children before the pair ({})": "--{} {}: nêu tên một cấp dưới trước cặp ({})",
    "{} has no target {} (its targets: t1, t2, …)": "{} không có chỉ tiêu {} (mã chỉ tiêu: t1, t2, …)",
    "{}, line {}: no decision on a pair: {}: {}": "{}, dòng {}: không phải quyết định về cặp: {}: {}",
    "-o {}: the file must end in {}": "-o {}: tên tệp phải có đuôi {}",
    "-o {}: the page must end in .html": "-o {}: tên trang phải có đuôi .html",
    "{}:{}: cannot listen there: {} (choose another --port)": "{}:{}: không mở được cổng: {} (chọn --port khác)",
    "--password-file {}: cannot be read: {}": "--password-file {}: không đọc được: {}",
    "--password-file {}: the file is empty (write the password into it)":
        "--password-file {}: tệp rỗng (ghi mật khẩu vào đó)",
    "the password is too short (at least {} characters)": "mật khẩu quá ngắn (ít nhất {} ký tự)",
    "--host {}: others can reach this address, so a password is needed: --password-file FILE, or the environment "
    "variable {}":
        "--host {}: máy khác vào được địa chỉ này, nên cần mật khẩu: --password-file TỆP, hoặc biến môi trường {}",
    # labels and calendars
    "{}: nobody has decided on a target here (chitieu serve {})": "{}: chưa ai rà soát chỉ tiêu nào (chitieu serve {})",
    "export --to spacy needs spaCy: install chitieu with its extra nlp (chitieu[nlp])":
        "export --to spacy cần spaCy: cài chitieu kèm phần nlp (chitieu[nlp])",
    "--diff, --agreement and --alignment are different questions: ask one at a time":
        "--diff, --agreement và --alignment là các câu hỏi khác nhau: mỗi lần một câu",
    "--errors {}: the file must end in {}": "--errors {}: tên tệp phải có đuôi {}",
    "{}: tables end in {}": "{}: bảng phải có đuôi {}",
    "{} and {}: no document stands in both (name two folders of chitieu extract)":
        "{} và {}: không có văn bản nào ở cả hai (nêu hai thư mục kết quả của chitieu extract)",
    "{} and {}: no document with its text here is labelled in both":
        "{} và {}: không có văn bản nào được gán nhãn ở cả hai mà có ở đây",
    "{}: there are no label files (*.json) in this folder (name another with --gold)":
        "{}: thư mục này không có tệp nhãn (*.json) (nêu thư mục khác sau --gold)",
    "{}: {} labels the same document (remove one, or name one folder)":
        "{}: {} gán nhãn cùng văn bản (bỏ bớt một, hoặc nêu một thư mục)",
    "{}: no couple whose two texts are here": "{}: không cặp văn bản nào có đủ hai văn bản ở đây",
    "errors of {} documents: {}": "lỗi của {} văn bản: {}",
    "no prediction, so nothing found: {} of {} documents ({})":
        "không có kết quả trích xuất, tính là không thấy gì: {} trong {} văn bản ({})",
    "predicted in another text, so places do not fit: {} of {} documents ({}); try --by content":
        "kết quả đọc từ bản chữ khác nên vị trí không khớp: {} trong {} văn bản ({}); thử --by content",
    "not scored: {}": "không chấm: {}",
    "not exported: {}": "không xuất: {}",
    "no pictures of the pages: {}": "không có ảnh các trang: {}",
    "{} (chitieu serve {})": "{} (chitieu serve {})",
    "the texts of {} labelled documents are not here ({}); name their folder with --corpus (of Word, PDF and scans the "
    ".txt that chitieu extract wrote) or register them: chitieu corpus add PATH":
        "không có ở đây văn bản của {} tệp nhãn ({}); nêu thư mục của chúng sau --corpus (với Word, PDF, bản chụp: tệp "
        ".txt mà chitieu extract đã ghi), hoặc đăng ký: chitieu corpus add ĐƯỜNG-DẪN",
    "{}: there is no prediction": "{}: không có kết quả trích xuất",
    "{}: the index cannot be read: {} (mend or remove it)": "{}: không đọc được danh mục: {} (sửa hoặc xóa)",
}  # fmt: skip


def refused(message: str, lang: str) -> str:
    """`message` in `lang`; as it is where its words are not known."""
    return said_by(WORDS, message) if lang == "vi" else message
