// What the company wrote: the contract with its debt table, the house rules, the roster, the training sheet, the debt sheet.
import { page, table } from './paper.ts';

const company =
  '<div class="letterhead"><strong>莲峰科技有限公司<br>Lotus Height Technology</strong><span data-mark="site">Office house, Silver Heron Park<br>银鹭园区办公楼</span></div>';

export const contract = [
  page(
    `${company}<h1>劳动合同 · Employment contract</h1><p>No. LH-2023-0317</p>
<p data-mark="employer">甲方 Employer: <strong>莲峰科技有限公司 Lotus Height Technology</strong></p>
<p data-mark="party">乙方 Employee: <strong>Selam Tesfaye</strong>, national of Ethiopia, passport kept by the employer</p>
<h2>第一条 Work</h2><p>乙方同意从事客户服务工作，服从公司安排。<br>The employee agrees to customer service work and to follow the company’s arrangements.</p>
<h2>第二条 Term</h2><p data-mark="term">合同期限为十八个月，自2023年3月6日起。<br>The term is eighteen months from 6 March 2023. It does not end while a balance is owed.</p>
<h2>第三条 Hours</h2><p data-mark="hours">每日工作不少于十四小时，每月休息一日。<br>Not less than fourteen hours a day. One day of rest a month, if the target was reached.</p>
<h2>第四条 Pay</h2><p>月薪八百美元，扣除欠款后发放。<br>Eight hundred US dollars a month, paid after what is owed has been taken off.</p>`,
    'serif',
  ),
  page(
    `<h2>第五条 Documents</h2><p data-mark="passport">乙方护照由公司统一保管，合同期满后退还。<br>The employee’s passport is kept by the company and given back when the contract has ended.</p>
<h2>第六条 Leaving the site</h2><p>未经批准不得离开园区。<br>The employee does not leave the park without a pass from gate three.</p>
<h2>第七条 Transfer</h2><p data-mark="transfer">公司可将本合同及乙方欠款转让给其他公司。<br>The company may transfer this contract, and the balance with it, to another company.</p>
<h2>第八条 Fines</h2>${table(
      ['事项 For', '罚款 Fine, US dollars'],
      [
        ['迟到 Late by ten minutes', '30'],
        ['未完成目标 Target not reached', '50 a day'],
        ['使用私人电话 Own telephone', '500'],
        ['病假 Ill, per day', '40'],
        ['谈论家乡 Talk of going home', '100'],
      ],
    )}`,
    'serif',
  ),
  page(
    `<h2>附件 Annex: balance owed on the first day</h2>${table(
      ['项目 Item', '金额 US dollars'],
      [
        ['机票 Flight', '1,150'],
        ['签证及介绍费 Visa and introduction', '1,400'],
        ['交通及渡河 Road and river', '900'],
        ['护送 Escort', '350'],
        ['床位押金 Deposit for the bed', '260'],
        ['入职培训 Training', '200'],
        ['<strong>合计 Total</strong>', '<strong>4,260</strong>'],
      ],
      [undefined, undefined, 'river', undefined, undefined, undefined, 'debtTotal'],
    )}
<p>余额按每月百分之三计息。 The balance bears interest of three per cent a month.</p>
<div class="columns" style="margin-top:18mm"><div><p class="quiet">甲方 For the employer</p><p class="signature" data-mark="signedLin">林国栋</p></div>
<div><p class="quiet">乙方 Employee</p><p class="signature" data-mark="signedSelam">Selam T.</p><p class="quiet">2023-03-06</p></div></div>
<div class="stamp" style="left:40mm;top:196mm">莲峰科技<br>有限公司<br>LOTUS HEIGHT</div>`,
    'serif',
  ),
].join('');

export const houseRules = page(
  `${company}<h1>宿舍规定 · House rules · စည်းကမ်းများ</h1>
<p data-mark="phones">一、手机一律上交。 Telephones are handed in. ဖုန်းများကို အပ်ရမည်။</p>
<p>二、不得离开楼层。 Nobody leaves the floor during the shift. အလုပ်ချိန်အတွင်း အထပ်မှ မထွက်ရ။</p>
<p data-mark="redPlate">三、未完成目标者用红盘。 Who has not reached the target eats from the red plate. ပန်းကန်အနီ။</p>
<p>四、不得互问姓名。 Do not ask each other’s real names. အချင်းချင်း နာမည်ရင်း မမေးရ။</p>
<p data-mark="locked">五、夜间宿舍上锁。 The dormitory is locked at night. ညအခါ အဆောင်ကို သော့ခတ်မည်။</p>
<p>六、举报者有奖。 Who reports others is rewarded. သတင်းပေးသူကို ဆုချမည်။</p>
<div class="stamp" style="right:28mm;bottom:44mm">莲峰科技<br>有限公司</div>`,
);

export const training = [
  page(
    `${company}<h1>新人培训 · For new colleagues</h1>
<p>第一周只看不写。 First week: watch, do not write.</p>
<p data-mark="target">目标：每班二十个新联系人，三个每日回复。 Target: twenty new contacts a shift, three that answer every day.</p>
<p>不要说真名、地点和天气。 Never say your name, the place or the weather.</p>
<p data-mark="board">每晚组长把数字写在白板上。 Each night the leader writes the numbers on the board.</p>
<h2>Signs and words of the floor</h2>${table(
      ['Word', 'Means'],
      [
        ['红盘 red plate', 'food without a dish'],
        ['见林总 see Mr Lin', 'the office house'],
        ['换楼 change house', 'the contract is transferred'],
        ['毕业 graduate', 'leave'],
      ],
    )}`,
  ),
  page(
    `<h2>分成 · Share</h2><p data-mark="share">组长百分之三，组员百分之零，直至余额为零。 Leaders three per cent, members nothing until the balance is zero.</p>
<h2>白板示例 · How the board is kept</h2>${table(
      ['座位 Seat', '名 Name', '目标 Target', '实际 Done'],
      [
        ['B3-15', 'Gigi', '20', '11'],
        ['B3-16', 'Xiao Yun', '20', '20'],
        ['B3-17', 'Sally', '20', '9'],
        ['B3-18', '—', '20', '—'],
      ],
      [undefined, undefined, 'sallyRow'],
    )}`,
  ),
].join('');

export const roster = page(
  `${company}<h1>B栋三楼值班表 · Roster, Building B, floor 3</h1><p>2023-07, 第四组 Team four, 组长 leader: 陈美玲 (Linda)</p>${table(
    ['座位 Seat', '名 Name', '床位 Bed', '班 Shift'],
    [
      ['B3-14', 'Kevin', 'C2-03', '14:00–04:00'],
      ['B3-15', 'Gigi', 'C1-07', '14:00–04:00'],
      ['B3-16', 'Xiao Yun 小云', 'C1-08', '14:00–04:00'],
      ['B3-17', 'Sally 17', 'C1-09', '14:00–05:00'],
      ['IT', 'Boy', 'C2-11', 'on call'],
    ],
    [undefined, 'gigi', 'xiaoyun', 'sally', 'boy'],
  )}<p class="ink" style="font-size:14pt;margin-top:14mm" data-mark="ownName">没有名字，就写组长自己的名字。<br>If no names, then the leader’s own name.</p>`,
);

export const debtSheet = [
  page(
    `<h1>欠款表 B3-17 Sally</h1>${table(
      ['日期', '项目', '金额', '余额'],
      [
        ['2023-03-06', '入职 first day', '4,260', '4,260'],
        ['2023-03-31', '床位、水 bed, water', '95', '4,355'],
        ['2023-04-30', '未完成 target', '400', '4,755'],
        ['2023-05-31', '利息 interest', '143', '4,898'],
        ['2023-06-18', '病假 ill', '160', '5,058'],
        ['2023-06-30', '未完成 target', '550', '5,608'],
        ['2023-07-21', '其他 other', '292', '5,900'],
      ],
      [undefined, undefined, undefined, undefined, 'fever', undefined, 'july'],
    )}<p class="ink" style="font-size:15pt">工资 0</p><div class="stamp" style="right:26mm;top:150mm">莲峰科技<br>有限公司</div>`,
    'scan',
  ),
  page(
    `<h1>欠款表 B3-17 Sally (2)</h1>${table(
      ['日期', '项目', '金额', '余额'],
      [
        ['2023-08-02', '要护照 asked for passport', '300', '6,200'],
        ['2023-08-31', '利息 interest', '186', '6,386'],
        ['2023-12-31', '未完成 target', '900', '7,286'],
        ['2024-12-31', '—', '—', '9,114'],
      ],
      ['askedPassport', undefined, undefined, 'end'],
    )}`,
    'scan other',
  ),
].join('');
