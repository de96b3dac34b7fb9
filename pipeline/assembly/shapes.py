"""Shapes of the words right before a number that several rules look at."""

import regex

# Verbs that make or reach what is counted.
_MADE = (
    r"(?:xây dựng|xây mới|sửa chữa|thành lập|kết nạp|phát triển|tạo|đào tạo|hỗ trợ|tổ chức|mở|trồng|lắp đặt|đầu tư|"
    r"hoàn thành|"
    r"công nhận|giới thiệu|biên soạn|trao|tặng|số hóa|thu hút|giải quyết|tuyển|phát hành|bồi dưỡng|tập huấn|tư vấn|"
    r"xóa|giảm|tăng|nâng|đạt|thu|huy động|giải ngân|hình thành|có|chuyển đổi|vận động|kiểm tra|giám sát|đưa|thêm|mới|"
    r"đăng ký|sản xuất|công bố|thực hiện|cấp|triển khai|là|còn|xuống|lên|khởi công|khánh thành|nhân rộng|lựa chọn|"
    r"cung cấp|bình quân|giúp|hướng nghiệp|thăm|chăm lo|dạy|chọn|điều động|"
    r"luân chuyển|(?<!sửa đổi, )bổ sung|đón|phục vụ|tuyển dụng|ươm tạo|thử nghiệm|quy hoạch|gồm)(?!\p{L})"
)
MADE = regex.compile(_MADE)
MAKES = regex.compile(r"(?r)" + _MADE + r"[^,;:.%\d]{0,28}$")
REACHES = regex.compile(r"(?r)(?:đạt|đạt tỷ lệ|đạt tỉ lệ|đạt mức|là|chiếm|lên|xuống|còn)\s*$")
ASIDE = regex.compile(r"(?r)\([^()]*$")
# "nâng phụ cấp … lên": what the programme changes, not what a law says.
RAISES = regex.compile(r"(?<!\p{L})nâng\s[^;.]{3,160}\s(?:lên|xuống|còn)(?!\p{L})")
