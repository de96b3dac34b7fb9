"""What is measured: where its words begin and end (guide, section 3.2)."""

from collections.abc import Callable

import pytest

from extractors.behind import words_behind
from extractors.indicators import read_parts
from extractors.quantities import find_quantities
from extractors.segments import cut_segments
from models.programme import Programme
from pipeline import extract_text
from tests.pipeline.assembly.told import measured

Paper = Callable[..., Programme]


@pytest.mark.parametrize(
    ("line", "indicators"),
    [
        ("Về đọc sách, giữ nếp cũ, nâng tỷ lệ hộ có tủ sách lên 40%.", ["tỷ lệ hộ có tủ sách"]),
        ("Với khẩu hiệu đã nêu, xã phấn đấu tỷ lệ hộ có tủ sách đạt 40%.", ["tỷ lệ hộ có tủ sách"]),
        ("Các tổ phấn đấu có 90% hộ được mượn sách.", ["hộ được mượn sách"]),
        ("Các tổ đặt mục tiêu đến năm 2030, sẽ có 35% hộ được mượn sách.", ["hộ được mượn sách"]),
        ("Năm 2026, giảm nghèo 12 hộ.", ["giảm nghèo hộ"]),
        ("Bao gồm việc đưa tỷ lệ hộ đọc sách lên 70%.", ["tỷ lệ hộ đọc sách"]),
        ("Các loại cây gồm: quế đã trồng 90 ha, hồi phấn đấu 60 ha.", ["hồi"]),
        ("Hợp tác xã đặt kế hoạch doanh thu đạt 90 tỷ đồng.", ["doanh thu"]),
        ("Chúng tôi phấn đấu để tăng giao thương hai chiều đến 10 tỷ đồng.", ["giao thương hai chiều"]),
        ("6 tháng cuối năm, huyện phấn đấu tạo việc làm cho 900 người.", ["tạo việc làm cho người"]),
        ("Để đạt được mục tiêu trên, huyện sẽ đắp kè nhằm giảm 15% lượng đất lở.", ["lượng đất lở"]),
        ("Mục tiêu của xã là có 80% số hộ được mượn sách.", ["số hộ được mượn sách"]),
        ("Yêu cầu giữ mục tiêu tăng trưởng và quyết tâm phấn đấu đạt 8%.", ["tăng trưởng"]),
        ("Doanh thu chè đạt 90 tỷ đồng, giảm hộ thiếu sách còn 5%.", ["hộ thiếu sách"]),
        ("Hạ tầng: Cứng hóa 90% đường thôn, trồng 200 cây đào.", ["trồng cây đào"]),
        ("Hạ tầng: Cứng hóa 90% đường thôn, xây mới 5 nhà văn hóa", ["xây mới nhà văn hóa"]),
        ("Hạ tầng: Cứng hóa 90% đường thôn.", ["Cứng hóa đường thôn"]),
        ("Kiểm tra sổ sách tại các tổ, ít nhất 02 lần mỗi năm.", ["Kiểm tra sổ sách tại các tổ lần"]),
        ("Kiểm tra sổ sách tại các tổ, tối thiểu 01 lần/năm.", ["Kiểm tra sổ sách tại các tổ lần/năm"]),
        ("Kiểm tra sổ sách tại các tổ, mỗi năm 02 cuộc.", ["Kiểm tra sổ sách tại các tổ cuộc"]),
        ("Hội Sách mở góc đọc, tối thiểu 02 buổi mỗi tháng.", ["Hội Sách mở góc đọc buổi"]),
        ("Hội Sách tăng giờ mở cửa, mỗi tháng tặng 02 tủ sách.", ["tặng tủ sách"]),
        ("Hội Sách tăng giờ mở cửa, bình quân mỗi tháng tặng 02 tủ sách.", ["tặng tủ sách"]),
        ("Tỷ lệ hộ họp bạn đọc ít nhất 2 lần/năm đạt 90%.", ["Tỷ lệ hộ họp bạn đọc ít nhất 2 lần/năm"]),
        ("Trồng 12 ha rừng; tăng tỷ lệ hộ có tủ sách, phấn đấu đến năm 2030 đạt 45%.", ["tỷ lệ hộ có tủ sách"]),
        ("Trồng 12 ha rừng; giảm sách rách, phấn đấu tỷ lệ hộ hài lòng đạt 80%.", ["tỷ lệ hộ hài lòng"]),
        ("Trồng 12 ha rừng; đầu tư các công trình gồm: xây dựng lại 9 nhà sách.", ["xây dựng lại nhà sách"]),
        ("Tỷ lệ hộ có tủ sách đạt 40% và đặc biệt tỷ lệ hộ hài lòng đạt 85%.", ["tỷ lệ hộ hài lòng"]),
        ("Rà soát các tổ sách, giảm ít nhất 04 đầu mối.", ["đầu mối"]),
        ("100% tổ sách họp bạn đọc, ít nhất 02 lần.", ["tổ sách họp bạn đọc, ít nhất 02 lần"]),
        ("100% tổ sách họp bạn đọc, mỗi quý ít nhất 01 lần.", ["tổ sách họp bạn đọc ít nhất 01 lần"]),
        ("100% tổ sách họp bạn đọc, mỗi năm kết nạp 5 hội viên.", ["kết nạp hội viên"]),
        ("Giảm 18 hộ thiếu sách, tương ứng giảm 3,2%.", ["hộ thiếu sách"]),
        ("Về làm vườn: Diện tích được tưới, tiết kiệm nước đạt 30%.", ["Diện tích được tưới, tiết kiệm nước"]),
        ("Về đọc sách: người lớn 90%.", ["người lớn"]),
        ("Tháng đọc sách: tặng 60 suất quà.", ["tặng suất quà"]),
        ("Số hóa sách: cấp tỉnh 90%.", ["Số hóa sách: cấp tỉnh"]),
        ("Xây dựng tổ: Bình quân mỗi tổ kết nạp 02 hội viên.", ["Bình quân mỗi tổ kết nạp hội viên"]),
        ("Thi đọc sách: 75%, xếp trong tốp đầu.", ["Thi đọc sách"]),
        ("Tổ sách hoàn thành xuất sắc nhiệm vụ: 20%.", ["Tổ sách hoàn thành xuất sắc nhiệm vụ"]),
        ("Xếp loại tổ: hoàn thành xuất sắc nhiệm vụ 20%.", ["hoàn thành xuất sắc nhiệm vụ"]),
        ("Giá trị gia tăng tăng bình quân 4%.", ["Giá trị gia tăng bình quân"]),
        (
            "Tỷ lệ hộ nghèo theo chuẩn nghèo giai đoạn 2026 - 2030 giảm còn 3%.",
            ["Tỷ lệ hộ nghèo theo chuẩn nghèo giai đoạn 2026 - 2030"],
        ),
        ("Phấn đấu hết nhiệm kỳ 100% tổ có tủ sách.", ["tổ có tủ sách"]),
        ("Tập trung vào việc duy trì ổn định tỷ lệ che phủ rừng là 42%.", ["tỷ lệ che phủ rừng"]),
        ("Mục tiêu của Kế hoạch này là mở 12 tủ sách.", ["mở tủ sách"]),
        ("Khánh thành cầu đọc sách, góp phần hoàn thành mục tiêu 300 km đường hoa.", ["đường hoa"]),
        ("Theo đó, xã Nà Bó phấn đấu năm 2027 thành lập mới 12 tủ sách.", ["thành lập mới tủ sách"]),
        ("Mỗi xã phấn đấu thành lập mới 2 tủ sách.", ["Mỗi xã phấn đấu thành lập mới tủ sách"]),
        ("Mở sách: mỗi tổ lập tối thiểu 2 tủ sách.", ["mỗi tổ lập tủ sách"]),
        ("Sách và đèn: năm 2027 tặng đèn cho 400 hộ.", ["tặng đèn cho hộ"]),
        (
            "Ngành dệt may: đến năm 2030 giá trị sản xuất đạt 900 tỷ đồng.",
            ["Ngành dệt may giá trị sản xuất"],
        ),
        ("Khen thưởng: 06 hộ được tặng giấy khen.", ["hộ được tặng giấy khen"]),
        (
            "100% thợ thuộc diện kê khai tài sản, thu nhập nộp bản kê.",
            ["thợ thuộc diện kê khai tài sản, thu nhập nộp bản kê"],
        ),
        ('Kế hoạch nêu: "Đến năm 2030, toàn xã trồng 12 ha rừng".', ["toàn xã trồng ha rừng"]),
        ("Các tổ vận động ít nhất 80% đoàn viên tham gia đọc sách.", ["đoàn viên tham gia đọc sách"]),
        ("Tỷ lệ hộ khá phấn đấu đạt 25%.", ["Tỷ lệ hộ khá"]),
        ("Giảm số vụ mất sách từ 12 vụ năm 2025 xuống dưới 5 vụ vào năm 2030.", ["số vụ mất sách"]),
        ("Nợ của các tổ phấn đấu dưới 5% vốn.", ["Nợ của các tổ vốn"]),
        ("Nuôi nếp sống vui với tuổi thọ bình quân đạt 76 tuổi.", ["tuổi thọ bình quân"]),
        ("Tỷ lệ hộ dùng mạng với tốc độ cao đạt 90%.", ["Tỷ lệ hộ dùng mạng với tốc độ cao"]),
        ("Phấn đấu tỷ lệ hộ đọc sách ổn định mức 42% và tập trung thêm sách.", ["tỷ lệ hộ đọc sách ổn định"]),
        ("Tổng mức hỗ trợ hiện là 75 triệu đồng/nhà, tỷ lệ hộ nghèo còn 4%.", ["tỷ lệ hộ nghèo"]),
        ("Hội Phụ nữ xã có kế hoạch tăng nguồn lực cho bản xa, dành 15% quỹ mua sách.", ["dành quỹ mua sách"]),
        ("Điều chỉnh dự toán các bản để bố trí tối thiểu 3% quỹ mua sách.", ["bố trí quỹ mua sách"]),
        ("Ra quy chế mới để bảo đảm tỷ lệ hộ đọc sách đạt 70%.", ["tỷ lệ hộ đọc sách"]),
        ("Thu gom rác ở các bản xa, xử lý 90% rác.", ["xử lý rác"]),
        ("Sửa mới, xây dựng 12 tủ sách.", ["Sửa mới, xây dựng tủ sách"]),
        ("Hội Phụ nữ phối hợp với Đoàn xã tích hợp 90% dịch vụ.", ["tích hợp dịch vụ"]),
        ("Mở rộng mạng lưới tủ sách đến năm 2027 có 60% thôn đặt tủ sách.", ["thôn đặt tủ sách"]),
        ("Mục tiêu là giữ vững nếp đọc sách (bình quân mỗi bản có 3 tủ sách).", ["bình quân mỗi bản có tủ sách"]),
        (
            "Tỷ lệ hộ nghèo giảm 2% (theo chuẩn mới), trung bình mỗi năm dạy nghề cho 250 người.",
            ["trung bình dạy nghề cho người"],
        ),
        ("Mở 12 tủ sách ở các bản xa, biên soạn tài liệu cho tổ trưởng.", ["Mở tủ sách ở các bản xa"]),
        (
            "Mở 12 tủ sách ở các bản xa, gắn với ngày hội đọc sách.",
            ["Mở tủ sách ở các bản xa, gắn với ngày hội đọc sách"],
        ),
        ("Có 50 nhà nghỉ được xếp hạng với tổng số phòng trên mức cũ.", ["nhà nghỉ được xếp hạng"]),
        (
            "100% hội viên thực hiện nếp sống giản dị; học tập và làm theo gương người tốt.",
            ["hội viên thực hiện nếp sống giản dị; học tập và làm theo gương người tốt"],
        ),
        ("Sản lượng trứng đạt 20 triệu quả trứng.", ["Sản lượng trứng"]),
        (
            "Số hộ có vườn tăng từ 3% (để đạt 84%) - Hộ có giếng tăng từ 4% trở lên.",
            ["Số Hộ có giếng"],
        ),
        ("Mở lớp xóa mù chữ cho phụ nữ bản xa (12 lớp).", ["Mở lớp xóa mù chữ cho phụ nữ bản xa"]),
    ],
)
def test_it_begins_with_the_clause_that_says_what_is_measured(paper: Paper, line: str, indicators: list[str]) -> None:
    assert measured(paper, line)[-1:] == indicators


@pytest.mark.parametrize(
    ("line", "indicator"),
    [
        ("Giữ ổn định tỷ lệ che phủ rừng 43% và chăm sóc rừng.", "tỷ lệ che phủ rừng"),
        ("Tỷ lệ hộ thiếu sách dưới 3% (tiêu chí của tỉnh).", "Tỷ lệ hộ thiếu sách"),
        ("100% cán bộ xã; chủ hộ nghề được dạy nghề.", "cán bộ xã; chủ hộ nghề được dạy nghề"),
        ("100% cán bộ xã; mở lớp cho chủ hộ nghề.", "cán bộ xã"),
        ("Mở 12 lớp học nghề, kinh phí 240 triệu đồng.", "Mở lớp học nghề"),
        ("100% tổ nộp đủ hội phí, kinh phí của hội.", "tổ nộp đủ hội phí, kinh phí của hội"),
        (
            "Giảm cháy từ 5% về số vụ, số người bị thương so với năm 2025.",
            "cháy về số vụ, số người bị thương so với năm 2025",
        ),
        ("Giảm cháy 5% cả 2 mặt (số vụ và số người bị thương).", "cháy cả 2 mặt (số vụ và số người bị thương)"),
        ("80% chi bộ hoàn thành tốt nhiệm vụ, không có chi bộ yếu.", "chi bộ hoàn thành tốt nhiệm vụ"),
        ("100% hộ được tặng sách, nhằm nuôi nếp đọc.", "hộ được tặng sách"),
        ("Giảm tỷ lệ hút thuốc ở người từ 15 tuổi trở lên còn 37%.", "tỷ lệ hút thuốc ở người từ 15 tuổi trở lên"),
        ("Tỷ lệ hút thuốc ở người từ 15 tuổi trở lên dưới 37%.", "Tỷ lệ hút thuốc ở người từ 15 tuổi trở lên"),
        ("100% hộ được tặng sách nhằm nuôi nếp đọc.", "hộ được tặng sách"),
        ("Mở tủ sách ở bản (90% hộ được mượn sách), hướng tới bản làng đọc sách.", "hộ được mượn sách"),
        ("Các bản vùng cao đón 3 triệu lượt khách trở lên.", "Các bản vùng cao đón lượt khách"),
        ("Duy trì tỷ lệ thiếu sách ở mức thấp dưới 3%.", "tỷ lệ thiếu sách"),
        ("Cắt giảm ít nhất 30% thời gian mượn sách.", "thời gian mượn sách"),
        ("Rà soát để đạt mục tiêu cắt giảm 30%, trình cấp trên.", "Rà soát để đạt mục tiêu"),
        ("Giảm tỷ lệ rách sách từ trên 20% hiện nay xuống dưới 10%.", "tỷ lệ rách sách"),
        ("Doanh thu của tổ đạt 14 tỷ đồng (năm 2020 là 8,6 tỷ đồng).", "Doanh thu của tổ"),
        ("Số lượt mượn sách tăng gấp 2 lần so với năm 2025.", "Số lượt mượn sách so với năm 2025"),
        ("Thư viện xã tăng giờ mở cửa, mỗi tháng tổ chức ít nhất 02 buổi đọc.", "tổ chức buổi đọc"),
        ("Mở đợt kiểm tra tại 15 bản (chủ trì: Sở Tư pháp).", "Mở đợt kiểm tra tại bản"),
        ("100% thợ đạt chuẩn trở lên.", "thợ đạt chuẩn trở lên"),
        ("Số người đọc sách thường xuyên đạt 40%.", "Số người đọc sách thường xuyên"),
        ("Xây mới 12 tủ sách làng với kinh phí khoảng 60 triệu đồng.", "Xây mới tủ sách làng"),
        ("Cam kết giải ngân trong quý đạt ít nhất 65%.", "giải ngân trong quý"),
        ("Tỷ lệ hộ thiếu sách giảm 0,5 điểm phần trăm.", "Tỷ lệ hộ thiếu sách"),
        ("Phấn đấu lượt mượn sách vượt mục tiêu xã giao (12%).", "lượt mượn sách vượt mục tiêu xã giao"),
        ("Bình quân đạt 15 cuốn/hộ, bà con không còn thiếu sách.", "Bình quân cuốn/hộ"),
        ("Tỷ lệ sách mới chiếm 80% sách của trường, trạm, đồn.", "Tỷ lệ sách mới chiếm sách của trường, trạm, đồn"),
        ("Tỷ lệ sách mới trong kho chiếm tối thiểu 80%.", "Tỷ lệ sách mới trong kho"),
        ("Tỷ lệ hộ đọc sách đến năm 2027 = 25%.", "Tỷ lệ hộ đọc sách"),
        ("90% thôn có tủ sách…", "thôn có tủ sách"),
        ("100% hộ được mượn sách./.", "hộ được mượn sách"),
        ("Xây dựng 3 nhà đọc sách ở bản, hoàn thành trước ngày 30/6/2027.", "Xây dựng nhà đọc sách ở bản"),
        ("100% bản có tủ sách vào năm 2027 và duy trì đến năm 2030.", "bản có tủ sách"),
        ("Mở ít nhất ba buổi đọc sách với bản vùng cao trong năm học 2026-2027.", "Mở buổi đọc sách với bản vùng cao"),
        ("Số tủ sách trên 1 vạn dân đạt 21,5 tủ.", "Số tủ sách trên 1 vạn dân"),
        ("Tổng số nhà đọc sách đến năm 2027 là 30 nhà đọc sách.", "Tổng số nhà đọc sách"),
        ("Giảm số tổ đọc sách yếu từ 9 xuống còn 2 đơn vị.", "số tổ đọc sách yếu"),
        ("Số vụ mất sách dưới 02 vụ/1.000 bạn đọc.", "Số vụ mất sách /1.000 bạn đọc"),
        ("Tỷ số giới tính khi sinh dưới 109 bé trai/100 bé gái.", "Tỷ số giới tính khi sinh /100 bé gái"),
        ("Số bản có ít nhất 2 tủ sách.", "Số bản có tủ sách"),
        ("Tốc độ tăng thu của tổ phấn đấu đạt bình quân khoảng 3%/năm.", "Tốc độ tăng thu của tổ bình quân"),
        ("Số hộ thiếu sách giảm bình quân hằng năm 1%.", "Số hộ thiếu sách bình quân"),
        ("Bình quân hằng năm dạy nghề cho 250 người.", "dạy nghề cho người"),
        ("Bình quân mỗi năm tặng sách cho 400 bạn đọc.", "tặng sách cho bạn đọc"),
        ("Giảm 30% chi phí mượn sách và tiếp tục cắt giảm trong những năm tới.", "chi phí mượn sách"),
        ("90% hộ có sách[10] ở bản.", "hộ có sách ở bản"),
        ("Tặng sách tại 15 bản trong quý II/2027 (chủ trì: Sở Tư pháp; phối hợp: Sở Y tế).", "Tặng sách tại bản"),
        ("Trẻ em được tặng sách ít nhất mỗi năm 1 lần, được lập thẻ đọc.", "Trẻ em được tặng sách"),
        ("Đảng ủy, Ban Thường vụ và 100% chi bộ lập tủ sách.", "chi bộ lập tủ sách"),
        ("Nếp đọc bền vững.Phấn đấu 90% hộ có tủ sách.", "hộ có tủ sách"),
        ("Mỗi năm thực hiện ít nhất 02 cuộc kiểm tra.", "thực hiện cuộc kiểm tra"),
        ("Mỗi bản duy trì tối thiểu 01 tủ sách.", "Mỗi bản duy trì tủ sách"),
        ("Duy trì 100% bản có tủ sách.", "bản có tủ sách"),
        ("Số tổ đọc sách duy trì 12 tổ.", "Số tổ đọc sách"),
        ("Giao Trung tâm Khuyến nông mở 12 lớp tập huấn cho người trồng.", "mở lớp tập huấn cho người trồng"),
        ("Giao Sở Y tế bảo đảm 100% trạm có bác sĩ.", "trạm có bác sĩ"),
        ("Giảm 30% phí mượn sách cho hộ nghèo trong vòng 5 năm.", "phí mượn sách cho hộ nghèo"),
        ("Giảm 30% phí mượn sách trong vòng 3 năm đầu kể từ ngày lập thẻ.", "phí mượn sách"),
        ("Giảm thời gian lập thẻ còn 3 ngày làm việc kể từ ngày nhận đơn.", "thời gian lập thẻ"),
        ("Thu nhập từ vườn đạt 40 triệu đồng/ha (hiện đã đạt 32 triệu đồng/ha).", "Thu nhập từ vườn /ha"),
        ("Tỷ lệ hộ có thẻ đạt 96% (hiện tại là 91%).", "Tỷ lệ hộ có thẻ"),
        ("Tỷ lệ nữ cán bộ đạt 25% (hiện khoảng 18%).", "Tỷ lệ nữ cán bộ"),
        ("Giảm 30% phí mượn sách của hộ (Hình từ Internet)", "phí mượn sách của hộ"),
        ("90% hộ có tủ sách, thiết thực chào mừng ngày lập xã.", "hộ có tủ sách"),
        ("Tỷ lệ hộ có tủ sách duy trì ổn định ở mức 42%.", "Tỷ lệ hộ có tủ sách"),
        ("Tổng thu của xã phấn đấu đạt trên 5 tỷ đồng tiền chợ thì số thu còn ít.", "Tổng thu của xã tiền chợ"),
        ("Mở 12 lớp học nghề với các giải pháp vay vốn, dạy chữ.", "Mở lớp học nghề"),
        ("Trao 24 giải ở 80 môn thi, đồng nghĩa với việc dẫn đầu hội.", "Trao giải ở 80 môn thi"),
        ("Doanh thu của hợp tác xã tăng 6% lên 90 tỷ đồng.", "Doanh thu của hợp tác xã"),
        ("Giá trị chè tăng bình quân 5 năm 11%.", "Giá trị chè bình quân 5 năm"),
    ],
)
def test_it_ends_with_its_clause(paper: Paper, line: str, indicator: str) -> None:
    assert measured(paper, line) == [indicator]


def test_who_strives_in_a_later_clause_is_no_part_of_what_is_measured() -> None:
    text = (
        "Năm 2027, nhằm góp phần thực hiện mục tiêu tăng trưởng của tỉnh đạt 8%, "
        "Sở Công Thương (SCT) phấn đấu tốc độ tăng trưởng ngành đạt tối thiểu 9%."
    )
    found = [one.indicator for one in extract_text(text, "rules").targets]
    assert found == ["tăng trưởng của tỉnh", "tốc độ tăng trưởng ngành"]


def test_a_level_told_before_its_rise_is_no_part_of_what_is_measured() -> None:
    text = "doanh thu chè 90 tỷ đồng, tăng 22%."
    rise = find_quantities(text, text, 0, len(text))[1]
    (segment,) = cut_segments(text, (0, len(text)), [rise], [])
    assert [text[slice(*piece)] for piece in read_parts(text, segment, rise, []).before] == ["doanh thu chè"]


def test_a_share_behind_and_is_another_clause() -> None:
    words = "hộ đạt gia đình văn hóa và 98,5% tổ đọc sách"
    assert words_behind(words, 0, len(words), False, True) == (0, words.index(" và"))


@pytest.mark.parametrize(
    ("words", "counted"),
    [("1 triệu tấn cá, 5 tỷ kwh điện", "cá"), ("30 hộ 5 không, 3 sạch vững", "hộ 5 không, 3 sạch vững")],
)
def test_a_count_that_is_no_target_ends_what_is_counted(words: str, counted: str) -> None:
    first = find_quantities(words, words, 0, len(words), [])[0]
    segments = cut_segments(words, (0, len(words)), [first], [])
    assert [words[start:end] for start, end in read_parts(words, segments[0], first, []).pieces] == [counted]
