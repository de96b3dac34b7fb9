"""Why a document could not be read and what to do, in Vietnamese, for an office; files and JSON keep the English."""

import re
from collections.abc import Mapping
from functools import cache

from models.errors import UnreadableDocument
from pipeline.store.failures import Failure

# `{}` stands for what differs: a number, a name, the words of the operating system.
WORDS = {
    # where it lies
    "there is no such file": "không có tệp này",
    "there is no such file in the archive": "trong tệp nén không có tệp này",
    "no file matches this pattern": "không có tệp nào khớp mẫu này",
    "there is no document in this folder": "thư mục này không có văn bản nào đọc được",
    "there is no document in this archive": "tệp nén này không có văn bản nào đọc được",
    "this is an address, not a path": "đây là địa chỉ mạng, không phải đường dẫn",
    "this folder holds results of chitieu extract, not documents":
        "thư mục này chứa kết quả của chitieu extract, không phải văn bản",
    "this is a folder, not a document": "đây là thư mục, không phải văn bản",
    "this is a device or a pipe, not a file": "đây không phải là tệp",
    "this is a device or pipe, not a file": "đây không phải là tệp",
    "the folder cannot be read: {}": "không đọc được thư mục: {}",
    "cannot be opened: {}": "không mở được: {}",
    # the operating system's words
    "Permission denied": "không có quyền",
    "Not a directory": "trên đường dẫn có một tệp, không phải thư mục",
    "Is a directory": "đây là thư mục",
    "No such file or directory": "không có tệp hay thư mục này",
    "No space left on device": "hết chỗ trên đĩa",
    "the disk is full": "hết chỗ trên đĩa",
    "Read-only file system": "ổ đĩa chỉ cho đọc",
    "File name too long": "tên tệp quá dài",
    "Too many levels of symbolic links": "liên kết trỏ vòng về chính nó",
    "Input/output error": "ổ đĩa báo lỗi khi đọc, ghi",
    "Address already in use": "cổng đang có chương trình khác dùng",
    "the file is empty": "tệp rỗng",
    "the file holds no text": "tệp không có chữ nào",
    "a {} file holds documents, it is none": "tệp {} chứa các văn bản, không phải là một văn bản",
    "files ending in {} are not read": "không đọc loại tệp {}",
    "holds no programme as chitieu extract writes it: {}": "không phải kết quả của chitieu extract: {}",
    "the name has no ending that tells the format": "tên tệp không có đuôi cho biết loại tệp",
    "the file has changed since it was read": "tệp đã thay đổi từ lần đọc trước",
    "it has no page {}": "tệp không có trang {}",
    # too much
    "the file is larger than {} bytes": "tệp lớn hơn {} byte",
    "the text is larger than {} bytes": "phần chữ lớn hơn {} byte",
    "its text unpacks to more than {} bytes": "phần chữ khi giải nén lớn hơn {} byte",
    "it unpacks to more than {} bytes": "khi giải nén lớn hơn {} byte",
    "there are more than {} files in it": "trong đó có hơn {} tệp",
    "archives are packed {} deep, the limit is {}": "tệp nén lồng nhau {} lớp, giới hạn là {}",
    "a sheet has more than {} cells": "một trang tính có hơn {} ô",
    "the picture is larger than {} dots": "ảnh lớn hơn {} điểm ảnh",
    "the picture has {} pages, the limit is {}": "ảnh có {} trang, giới hạn là {}",
    "the PDF has {} pages, the limit is {}": "PDF có {} trang, giới hạn là {}",
    "reading it needs more memory than it may have": "đọc tệp này cần nhiều bộ nhớ hơn mức cho phép",
    "reading it took longer than {} seconds": "đọc tệp này lâu hơn {} giây",
    "reading it ended the process (exit code {})": "chương trình dừng khi đọc tệp này (mã {})",
    # locked, damaged, something else
    "the file is protected by a password": "tệp có mật khẩu",
    "the archive is protected by a password": "tệp nén có mật khẩu",
    "the PDF is protected by a password": "PDF có mật khẩu",
    "the archive is damaged or cut short": "tệp nén bị hỏng hoặc thiếu",
    "the Word file is damaged or cut short": "tệp Word bị hỏng hoặc thiếu",
    "{}: its XML cannot be read": "tệp Word bị hỏng: không đọc được phần {}",
    "this is no Word document: it has no body": "đây không phải là tệp Word",
    "the Word file holds no text": "tệp Word không có chữ nào",
    "the PDF is damaged or cut short": "tệp PDF bị hỏng hoặc thiếu",
    "it has no pages": "tệp không có trang nào",
    "the workbook is damaged": "tệp Excel bị hỏng",
    "the workbook is damaged or cut short": "tệp Excel bị hỏng hoặc thiếu",
    "the workbook holds no text": "tệp Excel không có chữ nào",
    "this is no mail, or a damaged one": "đây không phải là thư, hoặc thư bị hỏng",
    "this is no {} file inside": "bên trong không phải là tệp {}",
    "this is no {} file inside, but {}": "bên trong không phải là tệp {} mà là {}",
    "this is no picture, or a damaged one": "đây không phải là ảnh, hoặc ảnh bị hỏng",
    "this is binary data, not text": "đây là dữ liệu máy, không phải chữ",
    "the characters cannot be decoded: neither UTF-8, UTF-16 nor a known Vietnamese encoding":
        "không nhận ra bảng mã chữ",
    # other programs
    "{} files are read through LibreOffice, which is not installed here": "tệp {} cần LibreOffice, máy này chưa cài",
    "LibreOffice cannot open it: it is damaged or protected by a password":
        "LibreOffice không mở được: tệp hỏng hoặc có mật khẩu",
    "LibreOffice did not read it within {} s": "LibreOffice không đọc xong trong {} giây",
    "its pages are pictures, and {}, which reads them, is not installed here":
        "các trang là ảnh chụp, cần {}, máy này chưa cài",
    "this is a picture, and reading pictures is switched off": "đây là ảnh, mà việc đọc ảnh đang tắt",
    "the PDF holds pictures of pages and no text": "PDF chỉ có ảnh chụp, không có chữ",
    "the letters of the PDF's text layer are garbled": "lớp chữ của PDF bị sai mã",
    "no words were found in the picture": "không đọc được chữ nào trong ảnh",
    # what to do
    "check the path": "xem lại đường dẫn, tên tệp",
    "check your rights": "xem lại quyền truy cập",
    "check the path and your rights": "xem lại đường dẫn và quyền truy cập",
    "check that it was saved or copied whole": "kiểm tra xem đã lưu, đã chép đủ chưa",
    "check that the right file was saved": "kiểm tra xem có lưu nhầm tệp không",
    "known: {}": "đọc được: {}",
    "name a document in it; chitieu extract FOLDER -o DIR reads all of them":
        "nêu một tệp trong đó; chitieu extract THU-MUC -o KET-QUA đọc cả thư mục",
    "name one in it: {}/plan.docx": "nêu một tệp trong đó: {}/ke-hoach.docx",
    "add --engine dask, which reads addresses": "thêm --engine dask",
    "save it as a file first": "lưu thành tệp trước",
    "split it": "tách nhỏ ra",
    "split the document": "tách nhỏ văn bản",
    "split the workbook": "tách nhỏ tệp Excel",
    "split it or raise the limit": "tách nhỏ ra, hoặc nâng giới hạn",
    "split it, or allow more with --max-memory": "tách nhỏ ra, hoặc cho phép thêm bằng --max-memory",
    "split it, or allow more with --max-seconds": "tách nhỏ ra, hoặc cho phép thêm bằng --max-seconds",
    "unpack it": "giải nén ra",
    "unpack it first": "giải nén ra trước",
    "if you trust it, unpack it first": "nếu tin tệp này thì giải nén ra trước",
    "pack it again": "nén lại",
    "extract it again": "trích xuất lại",
    "give the document itself, or extract it again": "nêu chính văn bản, hoặc trích xuất lại",
    "name the folder of the documents": "nêu thư mục chứa văn bản gốc",
    "it may be damaged or too large for the memory": "tệp có thể bị hỏng, hoặc quá lớn so với bộ nhớ",
    "open it in Word or LibreOffice, repair it and save it again": "mở bằng Word hoặc LibreOffice, sửa rồi lưu lại",
    "its pages may be pictures: save them as images": "các trang có thể là ảnh: lưu chúng thành tệp ảnh",
    "save it without the password": "lưu lại không có mật khẩu",
    "save it again from the mail program": "lưu lại từ chương trình thư",
    "open it with the program that wrote it, and save it as .docx or as UTF-8 text":
        "mở bằng chương trình đã tạo ra nó rồi lưu thành .docx hoặc văn bản UTF-8",
    "open it in Word and save it as .docx": "mở bằng Word rồi lưu thành .docx",
    "open and save it as .docx": "mở ra rồi lưu thành .docx",
    "save it as .docx": "lưu thành .docx",
    "install libreoffice-writer-nogui, or save the file as .docx": "cài libreoffice-writer-nogui, hoặc lưu thành .docx",
    "install {}": "cài {}",
    "it must be read by OCR": "cần đọc bằng nhận dạng chữ (OCR)",
    "save it again": "lưu lại",
    "copy it again, or print it to a new PDF from a viewer that opens it":
        "chép lại, hoặc in ra PDF mới từ chương trình mở được nó",
    "scan it again: upright, sharp, at 200 to 300 dots an inch": "chụp lại: ngay ngắn, rõ nét, 200 đến 300 dpi",
    "save it smaller": "lưu nhỏ hơn",
    "use --ocr auto": "dùng --ocr auto",
    "scan it again, or save it as PNG": "chụp lại, hoặc lưu thành PNG",
    "save it as UTF-8 text": "lưu thành văn bản UTF-8",
    "give the file the ending of its real format": "đổi đuôi tệp cho đúng loại",
    "open it in Excel, repair it and save it": "mở bằng Excel, sửa rồi lưu lại",
    "save it again from Excel": "lưu lại từ Excel",
    "please report it; --debug shows where": "lỗi của công cụ, xin báo lại; --debug cho biết chỗ",
}  # fmt: skip


def told(failure: Failure | UnreadableDocument) -> str:
    """The failure as `str(failure)` has it, in Vietnamese where the words are known."""
    remedy = f" ({said(failure.remedy)})" if failure.remedy else ""
    return f"{failure.path}: {said(failure.reason)}{remedy}"


def said(words: str) -> str:
    """`words` in Vietnamese; as they are where they are not known."""
    return said_by(WORDS, words)


def said_by(known: Mapping[str, str], words: str) -> str:
    """`words` as `known` has them, and what differs in them as it or `WORDS` has that."""
    if words in known:
        return known[words]
    for pattern, english in _patterns(tuple(one for one in known if "{}" in one)):
        if match := pattern.fullmatch(words):
            return known[english].format(*(_part(known, part) for part in match.groups()))
    return words


def _part(known: Mapping[str, str], words: str) -> str:
    return said_by(known, words) if known is WORDS else said(said_by(known, words))


@cache
def _patterns(templates: tuple[str, ...]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(re.escape(english).replace(r"\{\}", "(.*?)"), re.DOTALL), english) for english in templates
    )
