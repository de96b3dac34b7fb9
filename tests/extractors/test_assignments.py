"""Who is told to do the work of a sentence, and with whom (guide, section 3.4)."""

import pytest

from extractors.assignments import find_assignments


def read(sentence: str) -> list[tuple[str, str]]:
    found = find_assignments(sentence, sentence.lower(), 0, len(sentence))
    return [(sentence[one.start : one.end], str(one.role)) for one in found]


LEAD, SUPPORT = "lead", "support"


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        ("Giao Sở Y tế xây dựng đề án.", [("Sở Y tế", LEAD)]),
        ("Cùng Sở Y tế kiểm tra bếp ăn.", [("Sở Y tế", SUPPORT)]),
        ("Sở Y tế chủ trì; Sở Tài chính phối hợp: lập đề án.", [("Sở Y tế", LEAD), ("Sở Tài chính", SUPPORT)]),
        ("Sở Y tế chủ trì. Công an xã phối hợp khám mắt.", [("Sở Y tế", LEAD), ("Công an xã", SUPPORT)]),
        ("Phòng Nội vụ hằng tháng báo cáo huyện.", [("Phòng Nội vụ", LEAD)]),
        ("Trung tâm Giáo dục thường xuyên mỗi năm mở 02 lớp.", [("Trung tâm Giáo dục thường xuyên", LEAD)]),
        ("Các doanh nghiệp, tổng công ty rà soát kho.", [("doanh nghiệp, tổng công ty", LEAD)]),
        ("Giao tập đoàn, doanh nghiệp khai khoáng rà soát kho.", [("tập đoàn, doanh nghiệp khai khoáng", LEAD)]),
        (
            "Giao Công ty Chè Hà Lam, doanh nghiệp trên địa bàn rà soát kho.",
            [("Công ty Chè Hà Lam", LEAD), ("doanh nghiệp trên địa bàn", LEAD)],
        ),
        ("Dựng lán. Thực hiện: Hội Nông dân, trước ngày 12/4/2027.", [("Hội Nông dân", LEAD)]),
        ("Mở sổ. Thực hiện: Văn phòng Sở, thường xuyên.", [("Văn phòng Sở", LEAD)]),
        ("Tiểu ban Hậu cần chuẩn bị nước uống.", [("Tiểu ban Hậu cần", LEAD)]),
        ("Điện lực Hà Lam thay công tơ cũ.", [("Điện lực Hà Lam", LEAD)]),
        ("Ngân hàng Chính sách xã hội tỉnh rót vốn cho hộ nghèo.", [("Ngân hàng Chính sách xã hội tỉnh", LEAD)]),
        ("Sở Xây dựng Hà Lam khoan thêm bốn giếng nước sâu ở các xã vùng cao.", [("Sở Xây dựng Hà Lam", LEAD)]),
        ("Kéo cáp quang do Viễn thông Hà Lam thực hiện.", [("Viễn thông Hà Lam", LEAD)]),
        (
            "Phòng Kinh tế mở lớp làm nón; Hội Nông dân hỗ trợ nguyên liệu.",
            [("Phòng Kinh tế", LEAD), ("Hội Nông dân", SUPPORT)],
        ),
        ("Phó Bí thư chi bộ phụ trách công tác kiểm tra, giám sát.", [("Phó Bí thư chi bộ", LEAD)]),
        ("Tổ trưởng chuyên môn phụ trách bồi dưỡng đội tuyển.", [("Tổ trưởng chuyên môn", LEAD)]),
        ("Phối hợp với chính quyền địa phương sử dụng sân đình làm bãi xe.", [("chính quyền địa phương", SUPPORT)]),
        ("Nhà thầu thi công bố trí đủ máy.", [("Nhà thầu thi công", LEAD)]),
        (
            "Phối hợp với Công ty Nước sạch Hà Lam, các chủ vườn ươm vận hành bể chứa.",
            [("Công ty Nước sạch Hà Lam", SUPPORT), ("chủ vườn ươm", SUPPORT)],
        ),
        ("Phân công Ban Tổ chức theo dõi.", [("Ban Tổ chức", LEAD)]),
        ("Tham gia các đợt kiểm tra do Sở Y tế chủ trì.", []),
        ("Tăng cường phối hợp giữa nhà trường và Công an xã.", []),
        ("Tổng phụ trách Đội phối hợp với Trạm Thú y mở lớp.", [("Tổng phụ trách Đội", LEAD), ("Trạm Thú y", SUPPORT)]),
        ("Phối hợp mở lớp, do Sở Y tế chủ trì.", [("Sở Y tế", LEAD)]),
        ("Tổ trưởng Tổ công tác phân công nhiệm vụ cho từng thành viên.", [("Tổ trưởng Tổ công tác", LEAD)]),
        ("Công an xã phối hợp với 12 thôn rà soát hộ.", [("Công an xã", LEAD), ("12 thôn", SUPPORT)]),
        ("Trưởng Đoàn kiểm tra có trách nhiệm lập biên bản.", [("Trưởng Đoàn kiểm tra", LEAD)]),
        ("Sở Y tế phối hợp với các cơ quan, đơn vị tu sửa kho.", [("Sở Y tế", LEAD), ("cơ quan, đơn vị", SUPPORT)]),
        ("Sở Y tế phối hợp với các cơ quan tu sửa kho.", [("Sở Y tế", LEAD)]),
        ("Trưởng các Khối, Cụm thi đua rà soát sổ sách.", [("Trưởng các Khối, Cụm thi đua", LEAD)]),
        ("Cơ quan chủ trì đề án trình xã.", []),
        ("Cơ quan chủ trì tổng hợp tiến độ.", [("Cơ quan chủ trì", LEAD)]),
        ("Giáo vụ có trách nhiệm bảo quản sổ điểm.", [("Giáo vụ", LEAD)]),
        ("Cá nhân được hưởng hỗ trợ có trách nhiệm nộp báo cáo.", [("Cá nhân được hưởng hỗ trợ", LEAD)]),
        ("Sở Y tế, trong phạm vi của mình, có trách nhiệm rà soát.", [("Sở Y tế", LEAD)]),
        (
            "Giám đốc các Sở; các cơ quan, đơn vị liên quan chịu trách nhiệm thi hành.",
            [("Giám đốc các Sở", LEAD), ("cơ quan, đơn vị liên quan", LEAD)],
        ),
        ("Tặng sách hoặc đề nghị cấp có thẩm quyền tặng sách.", []),
        ("Phân công đồng chí Phó Chủ tịch phụ trách.", [("Phó Chủ tịch", LEAD)]),
        ("Chủ tịch xã giao nhiệm vụ cho Phòng Văn hóa rà soát kho sách.", [("Phòng Văn hóa", LEAD)]),
        ("Phân công nhiệm vụ cho cán bộ rà soát kho sách.", []),
        ("Giao đồng chí Mận và đ/c Đào rà soát kho sách.", [("Mận", LEAD), ("Đào", LEAD)]),
        ("Phân công đ/c Mận - Tổ trưởng trực tiếp rà soát kho.", [("Mận - Tổ trưởng", LEAD)]),
        ("Giao các đồng chí Trưởng, Phó ban rà soát kho.", []),
        ("Sở Tư pháp làm đầu mối tổng hợp báo cáo.", [("Sở Tư pháp", LEAD)]),
        (
            "Đ/c Trần Văn Mẫu (Tổ trưởng) và đ/c Lê Thị Mẫu (Y tế ấp) chủ trì rà soát từng hộ.",
            [("Trần Văn Mẫu (Tổ trưởng)", LEAD), ("Lê Thị Mẫu (Y tế ấp)", LEAD)],
        ),
        (
            "Đồng chí Lê Thị Mẫu, Phó Bí thư, Chủ tịch UBND xã chịu trách nhiệm theo dõi.",
            [("Lê Thị Mẫu, Phó Bí thư, Chủ tịch UBND xã", LEAD)],
        ),
        ("Đ/c Trần Văn Mẫu - Trưởng ban Nữ công: Chỉ đạo chung.", [("Trần Văn Mẫu - Trưởng ban Nữ công", LEAD)]),
        ("Đoàn Thanh niên, Đội TNTP: Tổ chức hội thi.", [("Đoàn Thanh niên", LEAD), ("Đội TNTP", LEAD)]),
        ("Phân công Phó Chủ tịch Trần Văn Mẫu sớm họp các thôn.", [("Phó Chủ tịch Trần Văn Mẫu", LEAD)]),
        ("Các cơ quan, tổ chức hữu quan chủ trì rà soát.", [("cơ quan, tổ chức hữu quan", LEAD)]),
        ("Chi hội Cựu chiến binh: Giữ vai trò hòa giải.", [("Chi hội Cựu chiến binh", LEAD)]),
        ("Tập huấn: trong quý II/2026, Sở Y tế chủ trì mở lớp.", [("Sở Y tế", LEAD)]),
        ("Quán triệt Nghị quyết; căn cứ báo cáo của tỉnh, Sở Y tế chủ trì rà soát.", [("Sở Y tế", LEAD)]),
        ("Siết kỷ cương; đồng thời, Sở Y tế chủ trì rà soát.", [("Sở Y tế", LEAD)]),
        ("Rà soát lịch phân công chuyên môn, thời khóa biểu.", []),
        (
            "Sở Y tế chủ trì, phối hợp chặt chẽ, quyết liệt với Sở Nội vụ rà soát.",
            [("Sở Y tế", LEAD), ("Sở Nội vụ", SUPPORT)],
        ),
        ("Sở Y tế: Lãnh đạo, chỉ đạo các trạm rà soát thuốc.", [("Sở Y tế", LEAD)]),
        ("Việc này do Ban Tổ chức chịu trách nhiệm.", [("Ban Tổ chức", LEAD)]),
        ("Đề nghị UBND tỉnh bố trí kinh phí.", [("UBND tỉnh", LEAD)]),
        ("Trong quý II/2026, Sở Tư pháp chủ trì tổng hợp.", [("Sở Tư pháp", LEAD)]),
        ("Các cơ quan, đơn vị (do tỉnh thành lập) chủ trì rà soát.", [("cơ quan, đơn vị", LEAD)]),
        ("Phối hợp các lực lượng và UBND các xã tuần tra.", [("UBND các xã", SUPPORT)]),
        ("Sở Tư pháp chủ trì cùng Sở Nội vụ rà soát.", [("Sở Tư pháp", LEAD), ("Sở Nội vụ", SUPPORT)]),
        ("Sở Y tế, Sở Nội vụ trực tiếp triển khai đề án.", [("Sở Y tế", LEAD), ("Sở Nội vụ", LEAD)]),
        (
            "Sở Nội vụ chủ trì, phối hợp với Sở Tài chính và UBND các xã rà soát biên chế.",
            [("Sở Nội vụ", LEAD), ("Sở Tài chính", SUPPORT), ("UBND các xã", SUPPORT)],
        ),
        ("Tranh thủ sự hỗ trợ của Hội Nông dân tỉnh để mở lớp.", [("Hội Nông dân tỉnh", SUPPORT)]),
        ("Giao Sở Xây dựng chỉ đạo Ban Quản lý dự án thi công.", [("Sở Xây dựng", LEAD)]),
        ("Công đoàn cơ sở tổ chức hội thi.", [("Công đoàn cơ sở", LEAD)]),
        (
            "Ban Thóc chủ trì, Ban Đầu tư và Ban Kiểm soát nội bộ phối hợp, hoàn thành trong tháng 8/2026.",
            [("Ban Thóc", LEAD), ("Ban Đầu tư", SUPPORT), ("Ban Kiểm soát nội bộ", SUPPORT)],
        ),
        (
            "Đề nghị các cơ quan của tỉnh; các sở, ban, ngành rà soát biển báo.",
            [("cơ quan của tỉnh", LEAD), ("sở, ban, ngành", LEAD)],
        ),
        (
            "Trung tâm Kiểm soát thanh toán KCB, BHX điện tử: Chủ trì, phối hợp với Sở Y tế rà soát.",
            [("Trung tâm Kiểm soát thanh toán KCB, BHX điện tử", LEAD), ("Sở Y tế", SUPPORT)],
        ),
        ("Mở trạm trước năm 2028 đối với những xã chưa có trạm.", []),
        ("Huy động sự tham gia của các tổ chức quốc tế để mở trạm.", []),
        ("Sở Y tế: (1) trình đề án trạm y tế, hoàn thành trong tháng 11; (2) mở lớp sơ cứu.", [("Sở Y tế", LEAD)]),
        ("Sở Tài chính, trên cơ sở đề xuất của các sở, chủ trì cân đối vốn.", [("Sở Tài chính", LEAD)]),
        ("Trên cơ sở đề xuất của các sở, ngành tỉnh, Sở Tài chính thẩm định.", [("Sở Tài chính", LEAD)]),
        ("Căn cứ kế hoạch, nhiệm vụ được giao, các xã xây dựng kế hoạch.", [("xã", LEAD)]),
        ("Hội đồng trường phân công rõ việc của từng người.", [("Hội đồng trường", LEAD)]),
        ("Sở Y tế trồng thử hai vườn cây thuốc nam tại các trạm.", [("Sở Y tế", LEAD)]),
        ("Sở Y tế đã trồng hai vườn cây thuốc nam tại các trạm.", []),
        ("Phân công cán bộ phụ trách kho sách.", []),
        ("Tham mưu UBND xã phân công các đơn vị giải quyết.", []),
        ("Kinh phí trong dự toán giao cho Sở Y tế.", []),
        ("Về các đề xuất: giao Sở Y tế rà soát.", [("Sở Y tế", LEAD)]),
        ("Lập kế hoạch; giao trách nhiệm người đứng đầu đơn vị theo dõi.", []),
        ("Đề nghị với cấp trên xem xét bố trí vốn.", []),
        ("Phối hợp với các đơn vị liên quan triển khai.", []),
        ("Phối hợp với Sở Y tế và các đơn vị liên quan mở lớp.", [("Sở Y tế", SUPPORT)]),
        (
            "Phối hợp với nhà trường và các đơn vị liên quan mở lớp.",
            [("nhà trường", SUPPORT), ("đơn vị liên quan", SUPPORT)],
        ),
        ("Phối hợp, cung cấp thông tin với các xã về vụ cá.", [("xã", SUPPORT)]),
        (
            "Tranh thủ sự lãnh đạo của cấp ủy, sự hỗ trợ của chính quyền để mở lớp.",
            [("cấp ủy", SUPPORT), ("chính quyền", SUPPORT)],
        ),
        ("UBND tỉnh trân trọng đề nghị Hội Nông dân tỉnh vận động hội viên.", [("Hội Nông dân tỉnh", LEAD)]),
        ("Khuyến khích Hội Nông dân tỉnh phối hợp mở lớp.", [("Hội Nông dân tỉnh", LEAD)]),
        (
            "Trong thời hạn 05 ngày, kể từ ngày nhận hồ sơ, Phòng Kinh tế xã có trách nhiệm thẩm định.",
            [("Phòng Kinh tế xã", LEAD)],
        ),
        ("Định kỳ 06 tháng hoặc đột xuất, Sở Nội vụ chịu trách nhiệm báo cáo.", [("Sở Nội vụ", LEAD)]),
        (
            "Đối với đê bao, đập tràn thuộc vùng lũ, Sở Xây dựng, Sở Tài chính có trách nhiệm cử người.",
            [("Sở Xây dựng", LEAD), ("Sở Tài chính", LEAD)],
        ),
        ("Trong thời gian tỉnh chưa ban hành giá, Sở Xây dựng chịu trách nhiệm tạm tính.", [("Sở Xây dựng", LEAD)]),
        ("Tham gia cùng Sở Y tế đo nước.", [("Sở Y tế", SUPPORT)]),
        ("Sở Y tế phối hợp với đầu mối các sở, ngành rà soát.", [("Sở Y tế", LEAD), ("sở, ngành", SUPPORT)]),
        ("Định kỳ 06 tháng các cơ quan y tế báo cáo kết quả đo.", [("cơ quan y tế", LEAD)]),
        (
            "Sở Y tế chủ trì, phối hợp với Hội Đông y tỉnh; các cơ quan báo chí đưa tin.",
            [("Sở Y tế", LEAD), ("Hội Đông y tỉnh", SUPPORT), ("cơ quan báo chí", SUPPORT)],
        ),
        (
            "Phối hợp với ủy ban nhân dân cùng cấp, các doanh nghiệp vận tải biển, các doanh nghiệp bến bãi rà soát.",
            [
                ("ủy ban nhân dân cùng cấp", SUPPORT),
                ("doanh nghiệp vận tải biển", SUPPORT),
                ("doanh nghiệp bến bãi", SUPPORT),
            ],
        ),
        (
            "Các Ông (Bà): Chánh Văn phòng Bộ; Cục trưởng Cục Phòng bệnh chịu trách nhiệm thi hành.",
            [("Chánh Văn phòng Bộ", LEAD), ("Cục trưởng Cục Phòng bệnh", LEAD)],
        ),
        (
            "Bộ phận Một cửa chủ trì, phối hợp với các công chức chuyên môn rà soát sổ.",
            [("Bộ phận Một cửa", LEAD), ("công chức chuyên môn", SUPPORT)],
        ),
        ("Phối hợp với lực lượng Kiểm lâm tuần tra.", [("lực lượng Kiểm lâm", SUPPORT)]),
        ("Giao bộ phận nào thì bộ phận ấy rà soát; phối hợp với lực lượng tuần tra.", []),
        (
            "Đề nghị Khối Dân vận phối hợp với Công an xã vận động các hộ.",
            [("Khối Dân vận", LEAD), ("Công an xã", SUPPORT)],
        ),
        ("Yêu cầu các đồng chí Đảng ủy viên phụ trách thôn rà soát sổ.", [("Đảng ủy viên phụ trách thôn", LEAD)]),
        ("Sở Y tế được giao nhiệm vụ lập sổ.", [("Sở Y tế", LEAD)]),
        ("Công an xã được phân công theo dõi chợ.", [("Công an xã", LEAD)]),
        ("Ông Mận, Bí thư xã, được phân công làm Bí thư huyện.", []),
        ("Cô Phó Hiệu trưởng: Rà soát sổ điểm.", [("Phó Hiệu trưởng", LEAD)]),
        ("Đồng chí Lê Văn Mận, phó Hiệu trưởng phụ trách chung.", [("Lê Văn Mận, phó Hiệu trưởng", LEAD)]),
        ("Kế toán lập sổ; văn thư phát hành giấy mời.", [("Kế toán", LEAD), ("văn thư", LEAD)]),
        ("Thực hiện chế độ kế toán lập sổ.", []),
        ("Kế toán, kiểm toán thực hiện theo luật.", []),
        ("Phòng Tài vụ, Kế toán lập sổ.", [("Phòng Tài vụ, Kế toán", LEAD)]),
        ("Hiệu trưởng ban hành Quyết định phân công Tổ Văn trực thư viện.", [("Hiệu trưởng", LEAD)]),
        ("Sở Y tế tuyệt đối không cấp thuốc hết hạn.", [("Sở Y tế", LEAD)]),
        (
            "Chủ tịch UBND xã và tổ chức, cá nhân liên quan chịu trách nhiệm thi hành.",
            [("Chủ tịch UBND xã", LEAD), ("tổ chức, cá nhân liên quan", LEAD)],
        ),
        (
            "Thủ trưởng các cơ quan và tổ chức, cá nhân liên quan chịu trách nhiệm thi hành.",
            [("Thủ trưởng các cơ quan", LEAD), ("tổ chức, cá nhân liên quan", LEAD)],
        ),
        ("Chủ rừng có quyền đề nghị Hạt Kiểm lâm xem lại mốc.", []),
        ("Phân cấp, ủy quyền cho Sở Nội vụ ký thẻ.", []),
        ("Ủy quyền cho Sở Nội vụ ký thẻ.", [("Sở Nội vụ", LEAD)]),
        ("Giao đồng chí Trưởng Công an phường rà soát sổ.", [("Trưởng Công an phường", LEAD)]),
        ("Phối hợp với Đoàn kiểm tra, giám sát của tỉnh rà soát.", [("Đoàn kiểm tra, giám sát của tỉnh", SUPPORT)]),
        (
            "Đề nghị Hội đồng bồi thường, giải phóng mặt bằng, UBND xã xem lại giá đất.",
            [("Hội đồng bồi thường, giải phóng mặt bằng", LEAD), ("UBND xã", LEAD)],
        ),
        ("Làm theo phương án do Sở Nội vụ gửi.", []),
        ("Rà soát hồ sơ, lập danh sách.", []),
        ("Công trình được giao cho xã quản lý.", []),
    ],
)
def test_parties_and_roles(sentence: str, parties: list[tuple[str, str]]) -> None:
    assert read(sentence) == parties


def test_a_subject_alone_is_no_assignment_word() -> None:
    told, alone = "Sở Y tế chủ trì rà soát.", "Sở Y tế rà soát danh sách."
    assert [one.subject for one in find_assignments(told, told.lower(), 0, len(told))] == [False]
    assert [one.subject for one in find_assignments(alone, alone.lower(), 0, len(alone))] == [True]


@pytest.mark.parametrize(
    ("sentence", "works"),
    [
        ("Sở Y tế tiếp tục rà soát danh sách.", True),
        ("Các phường, xã khẩn trương rà soát danh sách.", True),
        ("Sở Y tế được giao thêm biên chế.", False),
        ("Nhân dân tham gia giám sát công trình.", False),
        ("Đơn vị rà soát danh sách.", False),
        ("Về cầu phao: Sở Xây dựng rà soát tải trọng.", True),
        ("Về cầu phao: Đồng ý chủ trương; Sở Xây dựng rà soát tải trọng.", True),
        ("Khuyến khích Sở Y tế rà soát danh sách.", False),
    ],
)
def test_a_subject_that_opens_the_sentence_works(sentence: str, works: bool) -> None:
    assert [one.works for one in find_assignments(sentence, sentence.lower(), 0, len(sentence)) if one.works] == [
        True
    ] * works
