// I-03, in Khmer, with an English translation paragraph by paragraph.
export const statement: readonly string[] = [
  'ខ្ញុំឈ្មោះ @{chanthy|សុខ ចាន់ធី}។ ខ្ញុំជាអ្នកសម្អាតបន្ទប់នៅ @{lantern|សណ្ឋាគារគោមខៀវ} អស់រយៈពេលដប់បួនខែ។',
  'ខ្ញុំចាប់ផ្តើមធ្វើការនៅខែកញ្ញា ឆ្នាំ២០២១ ក្រោយបុណ្យភ្ជុំបិណ្ឌ។ ជាន់ទីមួយដល់ជាន់ទីបួនមានភ្ញៀវធម្មតា។ ជាន់ទីប្រាំឡើងទៅ គ្មានភ្ញៀវទេ មានតែតុ និងកុំព្យូទ័រ។',
  'ទ្វារជាន់ទីប្រាំចាក់សោពីខាងក្រៅ។ ខ្ញុំមានកូនសោមួយ ពីម៉ោងប្រាំមួយដល់ម៉ោងប្រាំពីរព្រឹក។ ក្រៅពីនោះ ខ្ញុំមិនអាចឡើងបានទេ។',
  'មានក្មេងស្រីជនជាតិចិនម្នាក់ ឈ្មោះ @{meiling|លីនដា} គេងនៅបន្ទប់ ៥០៤។ នាងយំនៅពេលយប់។ នាងសុំខ្ញុំទិញថ្នាំគ្រុនក្តៅ ហើយឲ្យលុយខ្ញុំច្រើនជាងតម្លៃថ្នាំ។',
  'ខ្ញុំបានឃើញបុរសម្នាក់ដែលគេហៅថា @{lin|លោកលីម} មកពីរដងក្នុងមួយខែ។ គាត់មានសៀវភៅក្រហមមួយ ហើយគាត់រាប់លិខិតឆ្លងដែននៅលើតុ។',
  'នៅខែវិច្ឆិកា ឆ្នាំ២០២២ ក្នុងពេលពីរយប់ គេដឹកមនុស្សទាំងអស់ចេញតាមរថយន្តក្រុង។ ព្រឹកឡើង ជាន់ទីប្រាំទទេស្អាត។ ខ្ញុំបានរកឃើញទំព័រមួយនៃបញ្ជីឈ្មោះភ្ញៀវក្រោមគ្រែ ហើយខ្ញុំបានទុកវា។',
  'ខ្ញុំមិនដឹងថាធ្វើដូច្នេះត្រូវឬខុសទេ។ ខ្ញុំគ្រាន់តែគិតថា ម្តាយរបស់នរណាម្នាក់អាចនឹងរកឈ្មោះនោះ។',
];
export const translation: readonly string[] = [
  'My name is @{chanthy|Sok Chanthy}. I cleaned rooms at the @{lantern|Blue Lantern Hotel} for fourteen months.',
  'I began in September 2021, after Pchum Ben. On the first to the fourth floor there were ordinary guests. From the fifth floor up there were no guests, only tables and computers.',
  'The door of the fifth floor is locked from outside. I had a key from six to seven in the morning. Outside that hour I could not go up.',
  'There was a Chinese girl called @{meiling|Linda} who slept in room 504. She cried at night. She asked me to buy medicine for a fever, and gave me more money than the medicine cost.',
  'I saw a man whom they called @{lin|Mr Lim}. He came twice a month. He had a red book, and he counted passports on the table.',
  'In November 2022, within two nights, they took all the people away by bus. In the morning the fifth floor was swept empty. I found one page of the guest register under a bed, and I kept it.',
  'I do not know whether that was right or wrong. I only thought that somebody’s mother might be looking for that name.',
];
