"""What a document's warnings say, in Vietnamese for the screen; JSON and tables keep the English."""

from pipeline.store.failures_vi import said_by

# `{}` stands for what differs, as in `pipeline.store.failures_vi`.
WORDS = {
    "page {}: read with a confidence of {} of 100, check the scan":
        "trang {}: nhận dạng chữ chỉ chắc {}/100, hãy đối chiếu bản chụp",
    "{} is more than a whole: 85% is easily read as 859%, check the scan":
        "{} lớn hơn toàn bộ: 85% dễ bị đọc nhầm thành 859%, hãy đối chiếu bản chụp",
    "page {} was not read: {}": "trang {} không đọc được: {}",
    "page {} has no text layer: what is printed there was not read":
        "trang {} không có lớp chữ: chữ ở đó chưa được đọc",
    "page {} has a garbled text layer: check it": "trang {} có lớp chữ bị sai mã: hãy kiểm tra lại",
    "{} rows of a table whose columns were lost in copying: their values are not read; extract the original file "
    "(Word, PDF), or part the cells by tabs":
        "{} dòng của một bảng đã mất cột khi sao chép: không đọc giá trị ở đó; hãy trích từ tệp gốc (Word, PDF), hoặc "
        "ngăn các ô bằng phím Tab",
    "{} targets of a confidence below {} were left out": "đã để ra ngoài {} chỉ tiêu có độ tin cậy dưới {}",
    "{} is not in {}, which is counted in place of this file": "{} không có trong {}, là tệp được tính thay tệp này",
    "{} of {}, which is counted in place of this file, is not here":
        "{} trong {}, là tệp được tính thay tệp này, không có ở đây",
    "{} here, {} in {}, which is counted in place of this file":
        "ở đây là {}, còn {} trong {}, là tệp được tính thay tệp này",
    "{} on {}: {} {}, but its sentence is no longer in the text: {}":
        "{}, ngày {}: {} {}, nhưng câu ấy không còn trong văn bản: {}",
    "accepted": "chấp nhận",
    "corrected": "đã sửa",
    "rejected": "loại bỏ",
    "added": "bổ sung",
}  # fmt: skip


def warned(message: str, lang: str) -> str:
    """`message` of a warning in `lang`; as it is where its words are not known."""
    return said_by(WORDS, message) if lang == "vi" else message
