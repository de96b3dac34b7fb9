"""What each column of the tables means, for the last sheet of a workbook, in Vietnamese and English."""

NOTES: dict[str, tuple[str, str]] = {
    "document": ("Tên văn bản, cũng là tên tệp .json và .txt của văn bản.", "Name of the document and its files."),
    "number": ("Số, ký hiệu in trên văn bản.", "Number printed on the document."),
    "issuer": ("Cơ quan ban hành như in trên văn bản.", "Issuer as printed."),
    "province": ("Tỉnh, thành phố trước ngày 1/7/2025.", "Province before 1 July 2025."),
    "province_now": ("Tỉnh, thành phố hiện nay.", "Province today."),
    "issued": ("Ngày ban hành.", "Day of issue."),
    "id": ("Mã của dòng trong văn bản.", "Id within the document."),
    "section": ("Số thứ tự của mục chứa câu.", "Labels of the sections the sentence stands in."),
    "heading": ("Tên của mục ấy.", "Heading of that section."),
    "indicator": (
        "Điều được đo, chép từ văn bản, đã bỏ con số và thời hạn.",
        "What is measured, copied from the text without number and time.",
    ),
    "comparator": (
        "≥ ít nhất, > trên, ≤ không quá, < dưới, ≈ khoảng chừng, = đúng mức; “từ … đến”: xem cả Giá trị trên.",
        "ge at least, gt above, le at most, lt below, approx about, eq plain; between: from Value to Upper value.",
    ),
    "value": (
        "Phần trăm ghi số thường: 80 là 80 %. Phân số ghi số thập phân: 2/3 là 0,6667. Có “Mốc theo năm” thì ở "
        "dòng bảng đây là năm ĐẦU của lộ trình, ở câu “lần lượt đạt …” là năm cuối: đọc đủ các năm ở cột ấy.",
        "80 stands for 80 %, 0.6667 for 2/3. With milestones it is the FIRST of a table row, the last of a list in a "
        "sentence: read all of them there.",
    ),
    "high": ("Đầu trên của một khoảng.", "Upper end of a range."),
    "unit": ("Đơn vị của con số; tiền viết trong câu đã quy ra đồng.", "Unit; money in sentences is in đồng."),
    "change": (
        "“giảm” 15: giảm đi 15, hoặc giảm còn 15 (đọc Nguyên văn). Trống: con số là mức phải có.",
        "Whether the number is a rise or fall, or reached by one (see Evidence). Empty: the level itself.",
    ),
    "quantifier": ("Chữ thay cho số: “hầu hết”, “toàn bộ”.", "Words in place of a number."),
    "start": ("Ngày đầu của thời hạn.", "First day."),
    "end": (
        "Ngày cuối của thời hạn; “trước ngày 25/10” là hết ngày 24/10. Trống: câu, bảng và đề mục bên trên không nêu "
        "thời hạn. Năm chỉ có ở tên văn bản (“Kế hoạch … năm 2026”) không lấy làm thời hạn; năm của lộ trình: xem “Mốc "
        "theo năm”.",
        "Last day; 'before 25/10' is 24/10. Empty: neither sentence, table nor headings above give a time. A year in "
        "the document's title alone ('Plan for 2026') is not taken for one; a roadmap's years are its milestones.",
    ),
    "recurrence": (
        "Lặp lại: hằng năm, hằng quý, hằng tháng. Tốc độ như “1,5%/năm” không ghi ở đây: đọc Nguyên văn.",
        "How often it comes back. A pace like “1,5%/năm” is not told here: read Evidence.",
    ),
    "deadline_text": (
        "Đúng những chữ đã cho ra thời hạn; có khi đứng ở đề mục bên trên.",
        "The words that gave the time; they may stand in a heading above.",
    ),
    "lead": ("Đơn vị chủ trì như in; trống: văn bản không nêu.", "Who is in charge, as printed; empty: not said."),
    "support": (
        "Đơn vị phối hợp như in. Ô bỏ trống trong bảng (Word, PDF, Excel) được hiểu là như ô ngay trên, ở đây cũng như "
        "ở “Chủ trì” và thời hạn: đối chiếu Nguyên văn.",
        "Who helps, as printed. A cell left blank in a table (Word, PDF, Excel) is taken for the one above it, here as "
        "in the lead and the deadline: see the evidence.",
    ),
    "milestones": (
        "Giá trị từng năm, trong bảng lộ trình hoặc câu “lần lượt đạt …”.",
        "Value of each year, of a roadmap or a list in a sentence.",
    ),
    "evidence": (
        "Câu hoặc dòng bảng làm căn cứ, chép nguyên văn (dấu | ngăn các ô của dòng bảng). Đừng xóa cột này: nó trả lời "
        "“con số lấy từ đâu”.",
        "The sentence or table row (its cells parted by |) all this was read from, word for word. Keep this column.",
    ),
    "text": ("Câu giao việc, chép nguyên văn.", "The sentence of the task, word for word."),
    "page": ("Số trang, với PDF và bản chụp.", "Page, of PDF and scans."),
    "evidence_start": ("Vị trí ký tự đầu trong tệp .txt của văn bản.", "First character in the document's .txt."),
    "evidence_end": ("Vị trí sau ký tự cuối.", "Behind the last character."),
    "text_start": ("Vị trí ký tự đầu trong tệp .txt của văn bản.", "First character in the document's .txt."),
    "text_end": ("Vị trí sau ký tự cuối.", "Behind the last character."),
    "confidence": (
        "Từ 0 đến 1: dòng thấp cần đọc lại trước. Không nói rằng mọi ô trong dòng đều đúng.",
        "0 to 1: read the lowest first. It does not say that every cell of the row is right.",
    ),
    "extractor": ("Cách máy quyết định đây là chỉ tiêu.", "What decided that this is a target."),
    "review": (
        "Quyết định của người rà soát; dòng “loại bỏ” không tính là chỉ tiêu.",
        "A person's decision; a rejected row is no target.",
    ),
    "source": ("Tệp đã đọc.", "The file read."),
}
NOTE_HEADS = {"vi": ("Cách đọc", "Cột", "Ý nghĩa"), "en": ("How to read", "Column", "Meaning")}
