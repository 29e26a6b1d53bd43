// Three plain files: two chats and the words of an advertisement.
const invented = '[Sample – invented. Nobody and nothing in it exists.]';

export const jobPost = `${invented}
TƯ VẤN VIỆC LÀM CON ĐƯỜNG SÁNG – TUYỂN GẤP
Vị trí: nhân viên nhập liệu (20 người)
Nơi làm việc: văn phòng Bangkok, Thái Lan
Lương: 25.000.000 đ / tháng, bao ăn ở, bao vé
Không cần kinh nghiệm, không cần bằng cấp, không mất phí
Độ tuổi: 18–32, biết dùng máy tính
Liên hệ chị Jessie: @jessie_brightpath
Email: jobs@bright-path-careers.example
Bài đăng ngày 17/04/2023
`;

export const chatJessie = `${invented}
17/01/2023, 20:41 - Jessie Bright Path: Hello dear! Thank you for your interest 😊
17/01/2023, 20:42 - Jessie Bright Path: The office is in Bangkok, near the sky train. Customer service in English only
17/01/2023, 20:44 - Selam: Good evening. Is the visa for work?
17/01/2023, 20:44 - Jessie Bright Path: Company does everything. First tourist, then we change it inside
17/01/2023, 20:46 - Selam: And the ticket, must I pay?
17/01/2023, 20:47 - Jessie Bright Path: No no. Company pays, you give back small small from salary
17/01/2023, 20:49 - Jessie Bright Path: Send clear photo of passport please, both pages
18/01/2023, 07:12 - Selam: <photo>
18/01/2023, 07:13 - Jessie Bright Path: ❤️
24/02/2023, 16:05 - Jessie Bright Path: Ticket is booked! 2 March. Driver will wait with your name
24/02/2023, 16:06 - Jessie Bright Path: Do not talk about job at immigration, say holiday. Many people do like this
02/03/2023, 21:30 - Selam: I am at the airport
02/03/2023, 21:31 - Jessie Bright Path: Safe flight my dear. My number for emergency +44 7700 900142
04/03/2023, 05:55 - Selam: Sister where are we going? It is very far
04/03/2023, 06:40 - Selam: Please answer
`;

export const chatBrother = `${invented}
12/05/2023, 06:10 - Vân: Em lên xe rồi anh
12/05/2023, 06:11 - Anh Tâm: Tới nơi nhắn liền nghe
14/05/2023, 22:37 - Vân: Em còn ở trên đường, xe đổi hai lần rồi
25/05/2023, 19:02 - Vân: Em tới rồi. Chỗ này có tường cao lắm anh
25/05/2023, 19:02 - Vân: Họ lấy điện thoại đây
25/05/2023, 19:03 - Anh Tâm: Vân?
25/05/2023, 19:20 - Anh Tâm: Vân ơi trả lời anh
16/09/2023, 02:14 - (số lạ): Muốn em gái về thì 78 triệu. Gửi vào 000-1-42990-7
02/10/2023, 10:48 - Anh Tâm: Tôi gửi rồi. Cho em tôi về
02/10/2023, 11:30 - (số lạ): Mới một nửa
`;
