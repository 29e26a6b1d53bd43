// I-04, in Vietnamese; not translated yet.
export const statement: readonly string[] = [
  'Tôi tên là @{van|Nguyễn Thị Hồng Vân}, sinh năm 2001. Tôi nói bằng tiếng Việt, cô phiên dịch nghe qua điện thoại và đọc lại cho tôi từng đoạn.',
  'Tháng Tư năm 2023 tôi thấy một bài đăng tuyển người của @{bright|Con Đường Sáng}: nhập liệu, bao ăn ở, lương hai mươi lăm triệu. Người nhắn tin với tôi xưng là chị @{bao|Jessie}. Sau này tôi nghe giọng thì là đàn ông, nói giọng miền Trung.',
  'Tôi đi xe khách ngày mười hai tháng Năm. Anh trai tôi, @{tam|anh Tâm}, chở tôi ra bến. Anh không thích tôi đi. Anh mua cho tôi một ổ bánh mì và đứng đợi đến khi xe chạy.',
  'Tôi đến @{heron|khu Cò Bạc} vào cuối tháng Năm, tôi nghĩ là ngày hai mươi tám. Hôm đó mưa rất to, nước ngập đến mắt cá chân ở cổng số ba.',
  'Họ cho tôi ngủ ở nhà C, phòng mười hai người. Tôi làm việc ở tầng ba nhà B. @{meiling|Chị Linda} chỉ cho tôi cách dùng máy. Chị nói: em làm được việc thì ít bị phạt, đừng khóc trong phòng, khóc trong nhà vệ sinh.',
  'Giữa tháng Chín, @{thanaphon|anh Boy} cho tôi mượn điện thoại năm phút. Tôi gọi cho anh Tâm. Tôi chỉ kịp nói tên chỗ này và số tiền họ đòi. Hôm sau anh Boy không đến làm nữa, và tôi biết là tại tôi.',
  'Anh tôi bán xe máy và chuyển bảy mươi tám triệu vào @{account|số tài khoản} họ gửi. Ngày chuyển tiền là ngày hai tháng Mười, anh còn giữ giấy của @{delta|ngân hàng}. Họ nhận tiền rồi nói đó mới là một nửa.',
  'Tôi ở đó thêm mười sáu tháng. Tôi không muốn kể về mùa đông năm ấy.',
  'Tôi xin nói rõ một điều: lúc đầu tôi đồng ý cho chị gửi lời kể này cho các tổ chức khác. Bây giờ tôi không đồng ý nữa. Ở quê tôi người ta biết nhau cả.',
];
