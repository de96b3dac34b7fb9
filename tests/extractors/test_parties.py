"""Where a list of names begins and ends, and which of its parts are names of their own (guide, section 3.4)."""

import pytest

from extractors.parties import find_names
from extractors.party_headings import heading_names


def names(words: str, alone: bool = True) -> list[str]:
    return [words[one.start : one.end] for one in find_names(words, words.lower(), 0, len(words), alone)[0]]


def heading(words: str) -> list[str]:
    return [words[one.start : one.end] for one in heading_names(words, words.lower(), 0, len(words))]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Sở Y tế; Sở Tài chính", ["Sở Y tế", "Sở Tài chính"]),
        ("Sở Y tế, Sở Nội vụ và UBND các xã", ["Sở Y tế", "Sở Nội vụ", "UBND các xã"]),
        ("Sở Văn hóa, Thể thao và Du lịch", ["Sở Văn hóa, Thể thao và Du lịch"]),
        ("Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh", ["Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh"]),
        ("sở, ban, ngành, địa phương có liên quan", ["sở, ban, ngành, địa phương có liên quan"]),
        ("viện, trường", ["viện, trường"]),
        ("các CĐCS", ["CĐCS"]),
        ("công đoàn các trường đại học, cao đẳng, THPT", ["công đoàn các trường đại học, cao đẳng, THPT"]),
        ("Các nhà mạng (Viettel, VNPT)", ["Viettel", "VNPT"]),
        ("Các nhà mạng (Viettel và VNPT)", ["Viettel", "VNPT"]),
        ("Sở Tài chính (Phòng Ngân sách và Phòng Giá)", ["Sở Tài chính"]),
        ("Trung tâm Cây giống (Sở Tài chính)", ["Trung tâm Cây giống"]),
        ("Trung tâm Cây giống (TTCG)", ["Trung tâm Cây giống (TTCG)"]),
        ("lực lượng", []),
        ("các huyện ủy, thành ủy, đảng ủy trực thuộc", ["huyện ủy, thành ủy, đảng ủy trực thuộc"]),
        ("Các huyện đoàn, thành đoàn", ["huyện đoàn, thành đoàn"]),
        ("Ban Dân vận tỉnh ủy, thành ủy", ["Ban Dân vận tỉnh ủy, thành ủy"]),
        ("Ban Dân vận huyện ủy, Thành ủy Hà Lam", ["Ban Dân vận huyện ủy", "Thành ủy Hà Lam"]),
        ("sở giáo dục và đào tạo, huyện đoàn", ["sở giáo dục và đào tạo", "huyện đoàn"]),
        ("CÁC HUYỆN ĐOÀN, THÀNH ĐOÀN", ["HUYỆN ĐOÀN, THÀNH ĐOÀN"]),
        ("Thành ủy Hà Lam, Huyện ủy Lam Hạ", ["Thành ủy Hà Lam", "Huyện ủy Lam Hạ"]),
        ("Bộ Chỉ huy Bộ đội Biên phòng tỉnh", ["Bộ Chỉ huy Bộ đội Biên phòng tỉnh"]),
        ("VNPT và VTV", ["VNPT", "VTV"]),
        ("Ban Nữ công và Văn phòng", ["Ban Nữ công", "Văn phòng"]),
        ("Trưởng phòng Tư pháp, Trưởng các thôn", ["Trưởng phòng Tư pháp", "Trưởng các thôn"]),
        ("Trưởng 9 ấp, Trưởng Đoàn kiểm tra", ["Trưởng 9 ấp", "Trưởng Đoàn kiểm tra"]),
        ("Công an phường, các tổ dân phố", ["Công an phường", "tổ dân phố"]),
        ("Thủ trưởng các sở, ban, ngành tỉnh", ["Thủ trưởng các sở, ban, ngành tỉnh"]),
        ("Phụ trách cơ quan, tổ chức, đơn vị", ["Phụ trách cơ quan, tổ chức, đơn vị"]),
        ("Trưởng Đoàn kiểm tra, thành viên Đoàn kiểm tra", ["Trưởng Đoàn kiểm tra", "thành viên Đoàn kiểm tra"]),
        ("Viện Nghiên cứu phát triển Thành phố", ["Viện Nghiên cứu phát triển Thành phố"]),
        ("Sở Ngoại vụ, Bộ Ngoại giao", ["Sở Ngoại vụ", "Bộ Ngoại giao"]),
        ("Sở Y tế thúc đẩy, theo dõi", ["Sở Y tế"]),
        ("Địa phương được lựa chọn", ["Địa phương được lựa chọn"]),
        ("Giám đốc các sở; đơn vị liên quan", ["Giám đốc các sở", "đơn vị liên quan"]),
        ("Chủ tịch UBND xã, đơn vị liên quan", ["Chủ tịch UBND xã", "đơn vị liên quan"]),
        ("Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh", ["Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh"]),
    ],
)
def test_lists_of_names(words: str, found: list[str]) -> None:
    assert names(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Sở Y tế chủ trì, phối hợp với Sở Tài chính rà soát.", ["Sở Y tế"]),
        ("Sở Y tế và Sở Nội vụ xây dựng đề án, trình tỉnh.", ["Sở Y tế", "Sở Nội vụ"]),
        ("Ban Tổ chức tổ chức hội thi.", ["Ban Tổ chức"]),
        ("UBND các xã để rà soát.", ["UBND các xã"]),
        ("các cơ quan thông tấn, báo chí trong tỉnh đưa tin.", ["cơ quan thông tấn, báo chí"]),
        (
            "Bảo hiểm xã hội tỉnh, Chi nhánh Ngân hàng Chính sách xã hội tỉnh rà soát.",
            ["Bảo hiểm xã hội tỉnh", "Chi nhánh Ngân hàng Chính sách xã hội tỉnh"],
        ),
        ("rà soát danh sách.", []),
        ("các trạm bơm thuộc phạm vi quản lý rà soát.", []),
        ("các đơn vị thủy lợi thuộc phạm vi quản lý rà soát.", ["đơn vị thủy lợi thuộc phạm vi quản lý"]),
        ("Giám đốc Sở Y tế và lãnh đạo các sở, ngành rà soát.", ["Giám đốc Sở Y tế", "lãnh đạo các sở, ngành"]),
        ("các sở, ban ngành, hội rà soát.", ["sở, ban ngành, hội"]),
        ("Hội đồng Dân tộc và đại biểu Quốc hội giám sát.", ["Hội đồng Dân tộc", "đại biểu Quốc hội"]),
        ("các cơ quan khác ở trung ương rà soát.", ["cơ quan khác ở trung ương"]),
        (
            "Ban Quản lý rừng, Viện Công nhân và Công đoàn khảo sát.",
            ["Ban Quản lý rừng", "Viện Công nhân và Công đoàn"],
        ),
        (
            "Ban quản lý Khu Nông nghiệp ứng dụng Công nghệ cao Hà Lam rà soát.",
            ["Ban quản lý Khu Nông nghiệp ứng dụng Công nghệ cao Hà Lam"],
        ),
        ("bản ghi số liệu.", []),
        ("Đảng ủy UBND tỉnh rà soát.", ["Đảng ủy UBND tỉnh"]),
        ("các đảng ủy trực thuộc Tỉnh ủy rà soát.", ["đảng ủy trực thuộc Tỉnh ủy"]),
        ("các hợp tác xã, doanh nghiệp rà soát.", ["hợp tác xã, doanh nghiệp"]),
        (
            "các doanh nghiệp quản lý hồ chứa, vận hành đập của tỉnh thực hiện quy trình.",
            ["doanh nghiệp quản lý hồ chứa, vận hành đập của tỉnh"],
        ),
        ("các đơn vị quản lý tốt tài sản, thực hiện quy chế.", ["đơn vị"]),
        ("chủ đầu tư giải phóng mặt bằng hai bờ sông.", ["chủ đầu tư"]),
        ("Ban Chỉ huy Phòng thủ dân sự xã trực ban suốt mùa lũ.", ["Ban Chỉ huy Phòng thủ dân sự xã"]),
        ("các đơn vị sự nghiệp công lập rà soát.", ["đơn vị sự nghiệp công lập"]),
        ("UBND các huyện khám mắt cho học sinh.", ["UBND các huyện"]),
        ("Sở Văn hóa, Thể thao và Du lịch xuất bản sổ tay.", ["Sở Văn hóa, Thể thao và Du lịch"]),
        ("Sở Y tế, nhất là phòng Nghiệp vụ, rà soát.", ["Sở Y tế"]),
        ("các doanh nghiệp trong và ngoài tỉnh đóng góp.", ["doanh nghiệp trong và ngoài tỉnh"]),
        ("Hội Doanh nghiệp nhỏ và vừa, Hội Nông dân góp vốn.", ["Hội Doanh nghiệp nhỏ và vừa", "Hội Nông dân"]),
        (
            "Chủ tịch UBND các tỉnh từ Lam Hạ đến Vân Khê, nhất là Hà Lam.",
            ["Chủ tịch UBND các tỉnh từ Lam Hạ đến Vân Khê"],
        ),
        ("Thanh tra các Bộ, ngành, địa phương rà soát.", ["Thanh tra các Bộ, ngành, địa phương"]),
        ("Giám đốc các công ty, tổng công ty nhà nước rà soát.", ["Giám đốc các công ty", "tổng công ty nhà nước"]),
        ("Giám đốc các tập đoàn, tổng công ty nhà nước rà soát.", ["Giám đốc các tập đoàn, tổng công ty nhà nước"]),
        ("Giám đốc các tập đoàn, Tổng công ty Muối rà soát.", ["Giám đốc các tập đoàn", "Tổng công ty Muối"]),
        ("Trung ương Hội Làm vườn, Sở Y tế rà soát.", ["Trung ương Hội Làm vườn", "Sở Y tế"]),
        ("các đơn vị liên quan trồng cây.", ["đơn vị liên quan"]),
        ("các đơn vị có liên quan tổ chức, tham gia hội chợ.", ["đơn vị có liên quan"]),
        ("các đơn vị liên quan đến việc xây dựng khu chợ rà soát.", ["đơn vị liên quan đến việc xây dựng khu chợ"]),
        ("cán bộ phụ trách địa bàn rà soát.", ["cán bộ phụ trách địa bàn"]),
        ("Sở Y tế phụ trách khu đồng, rà soát.", ["Sở Y tế"]),
        (
            "Cục Cảnh sát điều tra tội phạm về ma túy, Công an xã tuần tra",
            ["Cục Cảnh sát điều tra tội phạm về ma túy", "Công an xã"],
        ),
        (
            "Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ tỉnh diễn tập",
            ["Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ tỉnh"],
        ),
        ("Ủy ban nhân dân cùng cấp ủy thác", ["Ủy ban nhân dân cùng cấp"]),
        ("Ban coi thi, Hội đồng tự đánh giá lập biên bản", ["Ban coi thi", "Hội đồng tự đánh giá"]),
        ("Hội đồng coi thi và hội đồng chấm thi lập biên bản", ["Hội đồng coi thi", "hội đồng chấm thi"]),
        ("Ban chấm thi chấm thi", ["Ban chấm thi"]),
        ("Tổ tư vấn học đường phối hợp với thầy cô", ["Tổ tư vấn học đường"]),
        ("Hội đồng nghiệm thu, Tổ giám sát của xã lập biên bản", ["Hội đồng nghiệm thu", "Tổ giám sát của xã"]),
        ("Đoàn thanh tra, kiểm tra làm việc với các xã", ["Đoàn thanh tra, kiểm tra"]),
        ("Đoàn kiểm tra, giám sát của Tỉnh làm việc", ["Đoàn kiểm tra, giám sát của Tỉnh"]),
        ("Tổ biên soạn sách, trình xã xem", ["Tổ"]),
        ("Huyện đoàn tuyên truyền việc tiết kiệm", ["Huyện đoàn"]),
        ("Cơ quan Công an, lực lượng Biên phòng tuần tra", ["Cơ quan Công an", "lực lượng Biên phòng"]),
        ("Giám đốc Sở Y tế và tổ chức, cá nhân liên quan rà soát", ["Giám đốc Sở Y tế", "tổ chức, cá nhân liên quan"]),
    ],
)
def test_a_list_in_running_text_ends_before_the_verb(words: str, found: list[str]) -> None:
    assert names(words, alone=False) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Sở Y tế", ["Sở Y tế"]),
        ("Liên đoàn Lao động tỉnh:", ["Liên đoàn Lao động tỉnh"]),
        ("Đối với Sở Nội vụ", ["Sở Nội vụ"]),
        ("Các đơn vị chuyên môn: Khoa Y, Viện Dược và Phòng Đào tạo", ["Khoa Y", "Viện Dược", "Phòng Đào tạo"]),
        ("Đề nghị: Hội Nông dân tỉnh, Hội Cựu chiến binh tỉnh", ["Hội Nông dân tỉnh", "Hội Cựu chiến binh tỉnh"]),
        ("Sở Tài chính - Cơ quan thường trực Ban Chỉ đạo", ["Sở Tài chính"]),
        ("Nhiệm vụ, quyền hạn của Sở Y tế", ["Sở Y tế"]),
        ("Nhiệm vụ của thủ thư khi trực ca", ["thủ thư"]),
        ("Trách nhiệm, thẩm quyền của Hạt Kiểm lâm", ["Hạt Kiểm lâm"]),
        ("Quyền và trách nhiệm của chủ thuyền", ["chủ thuyền"]),
        ("Trách nhiệm của thủ kho, Phòng Vật tư", ["thủ kho", "Phòng Vật tư"]),
        ("Nhiệm vụ của năm học 2026 - 2027", []),
        ("Trách nhiệm của Ban Tổ chức", ["Ban Tổ chức"]),
        ("Trách nhiệm của công ty vận hành bến phà", ["công ty vận hành bến phà"]),
        ("Trách nhiệm của người trông coi kho lúa", ["người trông coi kho lúa"]),
        ("Trách nhiệm của Ban Tổ chức trong việc giữ chợ", ["Ban Tổ chức"]),
        ("Ban Quản lý chợ (sau đây gọi là Ban) có quyền hạn và trách nhiệm:", ["Ban Quản lý chợ"]),
        ("Các sở, ban, ngành tỉnh", ["sở, ban, ngành tỉnh"]),
        ("Ủy ban nhân dân các xã, phường", ["Ủy ban nhân dân các xã, phường"]),
        ("Sở Y tế và Sở Tài chính", ["Sở Y tế", "Sở Tài chính"]),
        ("Báo và Phát thanh, Truyền hình thành phố", ["Báo và Phát thanh, Truyền hình thành phố"]),
        ("Giải pháp về vốn", []),
        ("Tăng cường lãnh đạo", []),
        ("Đội ngũ", []),
        ("Sở Nội vụ chủ trì như sau", []),
    ],
)
def test_headings_that_are_a_party(words: str, found: list[str]) -> None:
    assert heading(words) == found


def test_what_is_somebodys_is_no_verb() -> None:
    words = "Các cơ quan thông tin, truyền thông của huyện:"
    found = heading_names(words, words.lower(), 0, len(words), strict=True)
    assert [words[one.start : one.end] for one in found] == ["cơ quan thông tin, truyền thông của huyện"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("các Bộ: Nội vụ, Công an, Y tế khẩn trương rà soát.", ["Bộ: Nội vụ, Công an, Y tế"]),
        ("các phòng: Kinh tế, Văn hóa rà soát.", ["phòng: Kinh tế, Văn hóa"]),
        ("các trường sử dụng bếp chung rà soát.", ["trường sử dụng bếp chung"]),
        ("các công ty quản lý hồ chứa rà soát.", ["công ty quản lý hồ chứa"]),
        ("Lãnh đạo trạm y tế xã rà soát.", ["Lãnh đạo trạm y tế xã"]),
        ("các Sở: Nội vụ, Y tế và các đơn vị liên quan rà soát.", ["Sở: Nội vụ, Y tế", "đơn vị liên quan"]),
        ("Công đoàn các đại học, trường cao đẳng nghề rà soát.", ["Công đoàn các đại học, trường cao đẳng nghề"]),
        ("các xã, phường: Toàn dân quét sạch đường thôn.", ["xã, phường"]),
        ("các Bộ: Quốc phòng, Công an chủ động rà soát.", ["Bộ: Quốc phòng, Công an"]),
        ("các xã: Rà soát hộ nghèo.", ["xã"]),
        (
            "Các Bộ, cơ quan: Tài chính, Xây dựng, Tập đoàn Than Hà Lam rà soát.",
            ["Bộ, cơ quan: Tài chính, Xây dựng", "Tập đoàn Than Hà Lam"],
        ),
        (
            "Chủ tịch UBND các tỉnh, thành phố trực thuộc Trung ương: Hà Lam, Đông Khê chủ động rà soát.",
            ["Chủ tịch UBND các tỉnh, thành phố trực thuộc Trung ương: Hà Lam, Đông Khê"],
        ),
    ],
)
def test_a_head_said_once_for_a_list(words: str, found: list[str]) -> None:
    assert names(words, alone=False) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("các cơ quan, đơn vị nêu tại Điều 4 của Kế hoạch này rà soát.", ["cơ quan, đơn vị"]),
        ("các bộ, ngành, cơ quan (do tỉnh thành lập) rà soát.", ["bộ, ngành, cơ quan"]),
    ],
)
def test_where_a_name_ends_before_its_aside(words: str, found: list[str]) -> None:
    assert names(words, alone=False) == found
